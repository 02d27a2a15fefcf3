import type { Service } from '@dunwell/embedded';
import { say } from './say.ts';

/** Starts a service; told `onExit` to call when the service ends without having been stopped. */
export type Starter<S extends Service> = (onExit: (code: number | null) => void) => Promise<S>;

const lookAgainMs = 250;

/** Keeps services up in the order they were started, and stops them in the reverse order. */
export class Supervisor {
  readonly #running = new Map<string, Service>();
  readonly #isHeld: (name: string) => boolean;
  #isStopping = false;

  /** `isHeld`: that one is not to be started again for now, however long it takes. */
  constructor(isHeld: (name: string) => boolean = () => false) {
    this.#isHeld = isHeld;
  }

  /** Starts one and, from then on, starts it again whenever it dies. */
  async keep<S extends Service>(name: string, start: Starter<S>): Promise<S> {
    const startedMs = Date.now();
    const service = await start(() => void this.#revive(name, start, startedMs));
    this.#running.set(name, service);
    if (this.#isStopping) await service.stop();
    return service;
  }

  async #revive<S extends Service>(name: string, start: Starter<S>, startedMs: number): Promise<void> {
    this.#running.delete(name);
    const livedMs = Date.now() - startedMs;
    const pauseMs = livedMs > 30_000 ? 500 : 5_000;
    if (this.#isHeld(name)) say(`${name} ended and is held down`);
    while (this.#isHeld(name) && !this.#isStopping) await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    while (!this.#isStopping) {
      say(`${name} ended unexpectedly; starting it again`);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (this.#isStopping) return;
      try {
        await this.keep(name, start);
        say(`${name} is back`);
        return;
      } catch (cause) {
        say(`${name} does not come up: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`);
      }
    }
  }

  async stopAll(): Promise<void> {
    this.#isStopping = true;
    for (const [name, service] of [...this.#running].reverse()) {
      await service.stop();
      this.#running.delete(name);
    }
  }
}
