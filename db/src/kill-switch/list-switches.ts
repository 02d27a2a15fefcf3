import { desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '../connect.ts';
import { creditors, killSwitches, users } from '../schema/index.ts';

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
