import type { Session } from 'smpp';

type Fields = Record<string, unknown>;

const againAfterMs = 500;
/** Beyond this the oldest are given up, as a real centre does. */
const mostWaiting = 10_000;

/** What is on its way to whoever is bound: brought again until it is taken, kept while nobody is there. */
export class Deliveries {
  readonly #bound = new Set<Session>();
  #waiting: Fields[] = [];

  get isAnybodyBound(): boolean {
    return this.#bound.size > 0;
  }

  bind(session: Session): void {
    this.#bound.add(session);
    for (const fields of this.#waiting.splice(0)) this.bring(fields);
  }

  unbind(session: Session): void {
    this.#bound.delete(session);
  }

  bring(fields: Fields): void {
    const session = [...this.#bound].at(-1);
    if (!session) {
      this.#waiting.push(fields);
      this.#waiting = this.#waiting.slice(-mostWaiting);
      return;
    }
    session.deliver_sm(fields, ({ command_status }) => {
      if (command_status !== 0) setTimeout(() => this.bring(fields), againAfterMs).unref();
    });
  }

  close(): void {
    for (const session of this.#bound) session.destroy();
  }
}
