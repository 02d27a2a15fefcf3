import { and, eq, isNull, sql } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Db } from '../connect.ts';
import { killSwitches } from '../schema/index.ts';

export interface SwitchThrow {
  readonly scope: (typeof killSwitches.$inferSelect)['scope'];
  /** Null for `all`. */
  readonly subject: string | null;
  readonly reason: string;
  readonly by: string;
  /** Business time. */
  readonly atMs: number;
}

/** Stops everybody in the scope from being contacted, with an audit entry. A switch already thrown stays as it is. */
export function throwSwitch(
  db: Db,
  { scope, subject, reason, by, atMs }: SwitchThrow,
): Promise<{ readonly type: 'thrown' | 'alreadyThrown'; readonly id: string }> {
  return db.transaction(async (tx) => {
    // Two people who reach for the same switch at the same moment throw one.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('kill_switches'))`);
    const ofSubject = subject === null ? isNull(killSwitches.subject) : eq(killSwitches.subject, subject);
    const [known] = await tx
      .select({ id: killSwitches.id })
      .from(killSwitches)
      .where(and(eq(killSwitches.scope, scope), ofSubject, isNull(killSwitches.liftedAtMs)));
    if (known) return { type: 'alreadyThrown', id: known.id };
    const [row] = await tx
      .insert(killSwitches)
      .values({ scope, subject, reason, thrownBy: by, thrownAtMs: atMs })
      .returning({ id: killSwitches.id });
    const { id } = row!;
    await appendAudit(tx, { actor: by, action: 'stopped', subject: `kill-switch/${id}`, detail: { scope, subject, reason }, atMs });
    return { type: 'thrown', id };
  });
}
