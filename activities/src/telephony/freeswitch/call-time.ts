import { type BusinessClock, businessNow, realDelayMs } from '@dunwell/rules';

/** However fast the business clock runs, computers need this long to answer. */
const leastPatienceMs = 10_000;

/** Business time on a call, and what it is in real ms. */
export interface CallTime {
  nowMs(): Promise<number>;
  /** Real ms to be patient for something that takes so many seconds of business time. */
  patienceMs(seconds: number): Promise<number>;
  /** Real ms until the business clock shows that instant. */
  realMsUntil(atMs: number): Promise<number>;
  /** Business time of an instant of the switch; `undefined` when it never came. */
  businessAt(realMs: number): Promise<number | undefined>;
}

const longestTimerMs = 2 ** 31 - 1;

export function makeCallTime(clock: { read(): Promise<BusinessClock> }): CallTime {
  return {
    nowMs: async () => businessNow(await clock.read(), Date.now()),
    patienceMs: async (seconds) => Math.max(leastPatienceMs, (seconds * 1000) / (await clock.read()).scale),
    realMsUntil: async (atMs) => Math.min(longestTimerMs, realDelayMs(await clock.read(), atMs, Date.now())),
    businessAt: async (realMs) => (realMs === 0 ? undefined : businessNow(await clock.read(), realMs)),
  };
}
