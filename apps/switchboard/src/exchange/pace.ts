/** Time as callers live it, run faster by the scale. Never below a few ms, so that order stays as on a real line. */
export interface Pace {
  readonly scale: number;
  /** Real ms for so many seconds of the call. */
  realMs(seconds: number): number;
}

const leastMs = 2;

export const makePace = (scale: number): Pace => ({ scale, realMs: (seconds) => Math.max(leastMs, (seconds * 1000) / scale) });
