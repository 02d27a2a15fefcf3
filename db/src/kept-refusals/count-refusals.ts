import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { keptRefusals, type RefusalKind } from '../schema/index.ts';

/** How many refusals of erased persons are remembered, and how many were lifted. */
export interface RefusalCount {
  readonly what: RefusalKind;
  readonly channel: string | null;
  readonly standing: number;
  readonly lifted: number;
}

/** Refusals of erased persons by what they are: all that can be said of them without the number. */
export const countRefusals = (db: Db): Promise<RefusalCount[]> =>
  db
    .select({
      what: keptRefusals.what,
      channel: keptRefusals.channel,
      standing: sql<number>`count(*) filter (where ${keptRefusals.liftedAtMs} is null)::int`,
      lifted: sql<number>`count(${keptRefusals.liftedAtMs})::int`,
    })
    .from(keptRefusals)
    .groupBy(keptRefusals.what, keptRefusals.channel)
    .orderBy(keptRefusals.what, keptRefusals.channel);
