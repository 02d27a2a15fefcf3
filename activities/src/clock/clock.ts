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
/** How long to wait for a database that does not answer, in real ms: somebody may be on the line. */
const patienceMs = 250;

/** The clock as the database has it. While the database is away it goes on as it was last seen, so that a call under way does not fall silent. */
export function makeClock(db: Db): Clock {
  const readAgain = refreshed(noticedWithinMs, () => readClock(db));
  let lastSeen: BusinessClock | undefined;
  const read = (): Promise<BusinessClock> => {
    const reading = readAgain().then((clock) => {
      lastSeen = clock;
      return clock;
    });
    return lastSeen ? orElse(reading, lastSeen) : reading;
  };
  return { read, nowMs: async () => businessNow(await read(), Date.now()) };
}

function orElse(reading: Promise<BusinessClock>, known: BusinessClock): Promise<BusinessClock> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(known), patienceMs);
    const done = (clock: BusinessClock): void => {
      clearTimeout(timer);
      resolve(clock);
    };
    reading.then(done, () => done(known));
  });
}
