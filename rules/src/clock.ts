import { dayMs } from './time.ts';

/**
 * The one clock all law and all waits run on. `originVirtualMs` is what it showed at `originRealMs`; from then on it
 * runs `scale` times as fast as the real one, or stands still while paused. Scale 1 in production; 1440 makes a day a minute.
 */
export interface BusinessClock {
  readonly originRealMs: number;
  readonly originVirtualMs: number;
  readonly scale: number;
  readonly paused: boolean;
}

/** Fastest clock allowed: a day a second. */
export const mostScale = dayMs / 1000;

/** A clock that agrees with the real one. */
export const realClock: BusinessClock = { originRealMs: 0, originVirtualMs: 0, scale: 1, paused: false };

/** Business time at that real instant, in whole ms. */
export const businessNow = (clock: BusinessClock, realMs: number): number =>
  clock.paused ? clock.originVirtualMs : clock.originVirtualMs + Math.floor((realMs - clock.originRealMs) * clock.scale);

/** Real ms until the clock shows `untilMs`, rounded up so that a sleeper never wakes early; 0 when it already does, `Infinity` while paused. */
export function realDelayMs(clock: BusinessClock, untilMs: number, realMs: number): number {
  const leftMs = untilMs - businessNow(clock, realMs);
  if (leftMs <= 0) return 0;
  return clock.paused ? Number.POSITIVE_INFINITY : Math.ceil(leftMs / clock.scale) + 1;
}

/** The same clock, read off anew at `realMs`: what every change starts from. */
const rebased = (clock: BusinessClock, realMs: number): BusinessClock => ({
  ...clock,
  originRealMs: realMs,
  originVirtualMs: businessNow(clock, realMs),
});

export const pause = (clock: BusinessClock, realMs: number): BusinessClock => ({ ...rebased(clock, realMs), paused: true });

export const resume = (clock: BusinessClock, realMs: number): BusinessClock => ({ ...rebased(clock, realMs), paused: false });

/** Moves the clock forward to `toMs`. It never goes back: what happened yesterday must stay in the past. */
export const jumpTo = (clock: BusinessClock, toMs: number, realMs: number): BusinessClock => ({
  ...rebased(clock, realMs),
  originVirtualMs: Math.max(toMs, businessNow(clock, realMs)),
});

/** @throws RangeError when the scale is not above 0 and at most `mostScale`. */
export function setScale(clock: BusinessClock, scale: number, realMs: number): BusinessClock {
  if (!(scale > 0 && scale <= mostScale)) throw new RangeError(`scale must be above 0 and at most ${mostScale}, not ${scale}`);
  return { ...rebased(clock, realMs), scale };
}
