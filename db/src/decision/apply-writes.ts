import type { Write } from '@dunwell/rules/strategy';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { armAssignments, caseNotes, cases, handOvers, humanTasks, offers, promises, scores } from '../schema/index.ts';

/** The decision that asks for the changes. */
export interface WriteContext {
  readonly caseId: string;
  readonly decisionId: string;
  readonly atMs: number;
}

/** Makes the changes a decision asks for, in its transaction and in its order. */
export async function applyWrites(tx: Tx, context: WriteContext, writes: readonly Write[]): Promise<void> {
  for (const write of writes) await applyWrite(tx, context, write);
}

async function applyWrite(tx: Tx, { caseId, decisionId, atMs }: WriteContext, write: Write): Promise<unknown> {
  const ofCase = eq(cases.id, caseId);
  switch (write.type) {
    case 'set':
      return tx
        .update(cases)
        .set({ custom: sql`${cases.custom} || ${JSON.stringify({ [write.name]: write.value })}::jsonb` })
        .where(ofCase);
    case 'tag': {
      const without = sql`array_remove(${cases.tags}, ${write.tag})`;
      return tx
        .update(cases)
        .set({ tags: write.on ? sql`array_append(${without}, ${write.tag})` : without })
        .where(ofCase);
    }
    case 'note':
      return tx.insert(caseNotes).values({ caseId, decisionId, atMs, kind: 'decision', text: write.text });
    case 'score': {
      const { scorecardId, score, probability, grade } = write;
      await tx.insert(scores).values({ caseId, scorecardId, score, probability, grade, atMs });
      return tx.update(cases).set({ score, riskGrade: grade }).where(ofCase);
    }
    case 'assignArm': {
      const { experimentId, arm, share } = write;
      return tx.insert(armAssignments).values({ caseId, experimentId, arm, share, atMs }).onConflictDoNothing();
    }
    case 'openTask': {
      const { queue, title, dueAtMs, outcomes } = write;
      return tx.insert(humanTasks).values({ caseId, decisionId, queue, title, dueAtMs, outcomes: [...outcomes], openedAtMs: atMs });
    }
    case 'withdrawTask':
      return tx
        .update(humanTasks)
        .set({ status: 'cancelled', doneAtMs: atMs })
        .where(and(eq(humanTasks.caseId, caseId), isNull(humanTasks.attemptId), inArray(humanTasks.status, ['open', 'claimed'])));
    case 'offer':
      return tx.insert(offers).values({ caseId, decisionId, instalments: write.planOfPayments, atMs });
    case 'settlePromise':
      return tx
        .update(promises)
        .set({ status: write.status, settledAtMs: atMs, paidMinor: paidSincePromise })
        .where(and(eq(promises.caseId, caseId), eq(promises.status, 'open')));
    case 'hold':
      return tx.update(cases).set({ status: 'held', holdReason: write.reason, heldUntilMs: write.untilMs }).where(ofCase);
    case 'handOver': {
      const { to, partner, status } = write;
      return tx.insert(handOvers).values({ caseId, decisionId, to, partner, status, atMs });
    }
  }
}

const paidSincePromise = sql`(select coalesce(sum(amount_minor), 0) from payments
  where payments.case_id = promises.case_id and payments.at >= promises.made_at)`;
