import { and, eq, isNull } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Db } from '../connect.ts';
import { killSwitches } from '../schema/index.ts';

export interface Lift {
  readonly id: string;
  readonly reason: string;
  readonly by: string;
  /** Business time. */
  readonly atMs: number;
}

/** Ends a stop, with an audit entry that says why. */
export function liftSwitch(db: Db, { id, reason, by, atMs }: Lift): Promise<'lifted' | 'notThrown'> {
  return db.transaction(async (tx) => {
    const [lifted] = await tx
      .update(killSwitches)
      .set({ liftedBy: by, liftedAtMs: atMs })
      .where(and(eq(killSwitches.id, id), isNull(killSwitches.liftedAtMs)))
      .returning({ scope: killSwitches.scope, subject: killSwitches.subject });
    if (!lifted) return 'notThrown';
    await appendAudit(tx, { actor: by, action: 'lifted', subject: `kill-switch/${id}`, detail: { ...lifted, reason }, atMs });
    return 'lifted';
  });
}
