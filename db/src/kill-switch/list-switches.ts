import { and, count, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '../connect.ts';
import { attempts, creditors, killSwitches, users } from '../schema/index.ts';

const thrower = alias(users, 'thrower');
const lifter = alias(users, 'lifter');

/** Every switch ever thrown, those that are thrown now first, then the newest. */
export const listSwitches = (db: Db, limit: number) =>
  db
    .select({
      id: killSwitches.id,
      scope: killSwitches.scope,
      subject: killSwitches.subject,
      reason: killSwitches.reason,
      endsLiveCalls: killSwitches.endsLiveCalls,
      endedCalls: sql<number>`(select count(*)::int from ${attempts} where ${attempts.stopId} = ${killSwitches.id})`,
      thrownBy: sql<string>`coalesce(${thrower.name}, ${killSwitches.thrownBy})`,
      thrownAtMs: killSwitches.thrownAtMs,
      liftedBy: sql<string | null>`coalesce(${lifter.name}, ${killSwitches.liftedBy})`,
      liftedAtMs: killSwitches.liftedAtMs,
      creditorName: creditors.name,
    })
    .from(killSwitches)
    .leftJoin(thrower, eq(thrower.id, killSwitches.thrownBy))
    .leftJoin(lifter, eq(lifter.id, killSwitches.liftedBy))
    .leftJoin(creditors, sql`${killSwitches.scope} = 'creditor' and ${creditors.id}::text = ${killSwitches.subject}`)
    .orderBy(sql`${killSwitches.liftedAtMs} is not null`, desc(killSwitches.thrownAtMs))
    .limit(limit);

/** Every creditor by name. */
export const creditorNames = (db: Db) => db.select({ id: creditors.id, name: creditors.name }).from(creditors).orderBy(creditors.name);

/** How many calls are under way. */
export async function liveCalls(db: Db): Promise<number> {
  const underWay = and(
    eq(attempts.channel, 'call'),
    eq(attempts.state, 'dispatched'),
    sql`${attempts.recordedAtMs} > now() - interval '6 hours'`,
  );
  const [row] = await db.select({ n: count() }).from(attempts).where(underWay);
  return row!.n;
}
