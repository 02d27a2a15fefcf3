import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Caught {
  readonly id: string;
  readonly channel: 'email' | 'sms' | 'push';
  readonly from: string;
  readonly to: string;
  readonly subject?: string;
  readonly body: string;
  /** Real time, ISO 8601. */
  readonly at: string;
}

/** Pages show this many at most; the file keeps all. */
const shown = 10_000;

/** What was caught, newest last: an append-only file, so that a restart or a kill loses nothing. */
export class Box {
  readonly #file: string;
  readonly #messages: Caught[];
  #count: number;

  constructor(dir: string) {
    mkdirSync(dir, { recursive: true });
    this.#file = join(dir, 'caught.ndjson');
    const lines = existsSync(this.#file) ? readFileSync(this.#file, 'utf8').split('\n').filter(Boolean) : [];
    this.#count = lines.length;
    // A kill in the middle of a write leaves a torn last line: it is not a message.
    this.#messages = lines.slice(-shown).flatMap((line) => {
      try {
        return [JSON.parse(line) as Caught];
      } catch {
        return [];
      }
    });
  }

  add(message: Caught): void {
    appendFileSync(this.#file, `${JSON.stringify(message)}\n`);
    this.#messages.push(message);
    this.#count++;
    if (this.#messages.length > shown) this.#messages.shift();
  }

  get count(): number {
    return this.#count;
  }

  /** Newest first. */
  list({ to, limit }: { to?: string; limit: number }): Caught[] {
    const found: Caught[] = [];
    for (let i = this.#messages.length - 1; i >= 0 && found.length < limit; i--) {
      const message = this.#messages[i]!;
      if (!to || message.to.includes(to)) found.push(message);
    }
    return found;
  }
}
