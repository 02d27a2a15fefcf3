export interface Loop {
  readonly name: string;
  /** Does one round of work; returns how long to pause before the next, in real ms. */
  round(): Promise<number>;
  /** Told once per outage, not once per try. */
  onTrouble(name: string, fault: unknown): void;
}

const pauseAfterTroubleMs = 1000;

/** Repeats a round until told to stop. Trouble costs a pause, never the loop. */
export async function runLoop({ name, round, onTrouble }: Loop, stop: AbortSignal): Promise<void> {
  let isInTrouble = false;
  while (!stop.aborted) {
    let pauseMs = pauseAfterTroubleMs;
    try {
      pauseMs = await round();
      isInTrouble = false;
    } catch (fault) {
      if (!isInTrouble) onTrouble(name, fault);
      isInTrouble = true;
    }
    await pause(pauseMs, stop);
  }
}

const pause = (ms: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      stop.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stop.addEventListener('abort', done);
  });
