import { and, eq, isNull, sql } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Db, Tx } from '../connect.ts';
import { killSwitches, type SwitchScope } from '../schema/index.ts';

export interface SwitchThrow {
  readonly scope: SwitchScope;
  /** Null for `all`. */
  readonly subject: string | null;
  readonly reason: string;
  /** Calls under way are closed as well. */
  readonly endsLiveCalls: boolean;
  readonly by: string;
  /** Business time. */
  readonly atMs: number;
}

/** A switch already thrown stays as it is, but may come to end live calls too. */
export interface Thrown {
  readonly type: 'thrown' | 'widened' | 'alreadyThrown';
  readonly id: string;
}

/** Stops everybody in the scope from being contacted, with an audit entry. */
export function throwSwitch(db: Db, { scope, subject, reason, endsLiveCalls, by, atMs }: SwitchThrow): Promise<Thrown> {
  return db.transaction(async (tx) => {
    // Two people who reach for the same switch at the same moment throw one.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('kill_switches'))`);
    const ofSubject = subject === null ? isNull(killSwitches.subject) : eq(killSwitches.subject, subject);
    const [known] = await tx
      .select({ id: killSwitches.id, endsLiveCalls: killSwitches.endsLiveCalls })
      .from(killSwitches)
      .where(and(eq(killSwitches.scope, scope), ofSubject, isNull(killSwitches.liftedAtMs)));
    if (known && (known.endsLiveCalls || !endsLiveCalls)) return { type: 'alreadyThrown', id: known.id };
    const id = known ? await widen(tx, known.id) : await insert(tx, { scope, subject, reason, endsLiveCalls, by, atMs });
    const detail = { scope, subject, reason, endsLiveCalls };
    await appendAudit(tx, { actor: by, action: 'stopped', subject: `kill-switch/${id}`, detail, atMs });
    return { type: known ? 'widened' : 'thrown', id };
  });
}

async function insert(tx: Tx, { by, atMs, ...thrown }: SwitchThrow): Promise<string> {
  const [row] = await tx
    .insert(killSwitches)
    .values({ ...thrown, thrownBy: by, thrownAtMs: atMs })
    .returning({ id: killSwitches.id });
  return row!.id;
}

async function widen(tx: Tx, id: string): Promise<string> {
  await tx.update(killSwitches).set({ endsLiveCalls: true }).where(eq(killSwitches.id, id));
  return id;
}
