import { sql } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Db } from '../connect.ts';
import { caseNotes } from '../schema/index.ts';

/** Marks a case that a partner gave back, so that a strategy can be published for such cases and none hands it over again by itself. */
const returnedFlag = 'returned';

/** Closed with something still owed, and neither recalled nor told to stop. */
export const mayComeBack = sql.raw(
  `cases.status = 'closed' and cases.balance_minor > 0 and cases.closed_as not in ('paidInFull', 'recalled', 'stopRequested')`,
);

export interface TakenBack {
  readonly handOverId: string;
  readonly by: string;
  readonly reason: string;
  /** Business time. */
  readonly atMs: number;
}

/**
 * Reopens a case its partner rejected or returned: the next book run gives it a strategy whose segment it fits. False when
 * the partner has not given it back, or it is open already.
 */
export const takeBack = (db: Db, { handOverId, by, reason, atMs }: TakenBack): Promise<boolean> =>
  db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ id: string; partner: string }>(sql`
      update cases set status = 'open', closed_as = null, started_at = null, strategy_id = null, plan_hash = null, node_id = null, assigned_at = null,
        flags = case when ${returnedFlag} = any (flags) then flags else array_append(flags, ${returnedFlag}) end
      from hand_overs
      where hand_overs.id = ${handOverId} and cases.id = hand_overs.case_id and hand_overs.status in ('rejected', 'returned')
        and ${mayComeBack}
      returning cases.id, hand_overs.partner`);
    const [taken] = rows;
    if (!taken) return false;
    const text = { en: `Taken back from ${taken.partner}: ${reason}`, zh: `已从${taken.partner}收回：${reason}` };
    await tx.insert(caseNotes).values({ caseId: taken.id, kind: 'person', author: by, text, atMs });
    await appendAudit(tx, { actor: by, action: 'tookBack', subject: `case/${taken.id}`, detail: { handOverId, reason }, atMs });
    return true;
  });
