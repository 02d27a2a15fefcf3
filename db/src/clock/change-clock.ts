import { type BusinessClock, realClock } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { businessClock } from '../schema/index.ts';
import { readClock } from './read-clock.ts';

/** Changes the business clock by one of the functions of rules/src/clock.ts; changes made at the same time follow one another. */
export function changeClock(db: Db, change: (clock: BusinessClock) => BusinessClock): Promise<BusinessClock> {
  return db.transaction(async (tx) => {
    await tx.insert(businessClock).values(realClock).onConflictDoNothing();
    await tx.execute(sql`select 1 from ${businessClock} for update`);
    const changed = change(await readClock(tx));
    await tx.update(businessClock).set(changed);
    return changed;
  });
}

/** Sets the clock where none is set: what a new installation starts from. */
export async function ensureClock(db: Db, clock: BusinessClock): Promise<BusinessClock> {
  await db.insert(businessClock).values(clock).onConflictDoNothing();
  return readClock(db);
}
