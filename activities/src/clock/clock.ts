import type { Db } from '@dunwell/db';
import { readClock } from '@dunwell/db/clock';
import { type BusinessClock, businessNow } from '@dunwell/rules';
import { refreshed } from './refreshed.ts';

/** Business time for everything that acts. */
export interface Clock {
  read(): Promise<BusinessClock>;
  /** Business time now, epoch ms. */
  nowMs(): Promise<number>;
}

/** How long a change of the clock may go unnoticed here, in real ms. */
const noticedWithinMs = 500;

export function makeClock(db: Db): Clock {
  const read = refreshed(noticedWithinMs, () => readClock(db));
  return { read, nowMs: async () => businessNow(await read(), Date.now()) };
}
