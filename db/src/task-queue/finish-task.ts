import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { closeDoubtOf } from '../ledger/index.ts';
import { caseNotes, humanTasks, outbox } from '../schema/index.ts';

interface FinishedTask {
  readonly taskId: string;
  readonly outcome: string;
  readonly comment: string;
  readonly by: string;
  /** Business time. */
  readonly atMs: number;
}

/** Why a task could not be finished: it is not there, somebody was faster, or it has no such outcome. */
export type FinishAnswer = 'done' | 'missing' | 'notOpen' | 'unknownOutcome';

/** A person's outcome: the task, its note and the event for the running case in one transaction. */
export const finishTask = (db: Db, { taskId, outcome, comment, by, atMs }: FinishedTask): Promise<FinishAnswer> =>
  db.transaction(async (tx) => {
    const [task] = await tx.select().from(humanTasks).where(eq(humanTasks.id, taskId)).for('update');
    if (!task) return 'missing';
    if (task.status !== 'open' && task.status !== 'claimed') return 'notOpen';
    if (!task.outcomes.includes(outcome)) return 'unknownOutcome';
    await tx.update(humanTasks).set({ status: 'done', outcome, comment, assignee: by, doneAtMs: atMs }).where(eq(humanTasks.id, taskId));
    const said = comment ? `: ${comment}` : '';
    await tx.insert(caseNotes).values({
      caseId: task.caseId,
      kind: 'person',
      author: by,
      atMs,
      text: { en: `${task.title.en}: ${outcome}${said}`, zh: `${task.title.zh}：${outcome}${comment ? `：${comment}` : ''}` },
    });
    if (task.attemptId !== null) {
      // A question of the house, not of the strategy, which does not wait for the answer.
      await closeDoubtOf(tx, task.attemptId);
      return 'done';
    }
    const event = { id: taskId, name: 'taskDone', atMs, refId: taskId, outcome } as const;
    await tx.insert(outbox).values({ caseId: task.caseId, event });
    return 'done';
  });

/** Takes a task, so that two people do not work on it. False when it was already taken. */
export async function claimTask(db: Db, taskId: string, by: string): Promise<boolean> {
  const taken = await db
    .update(humanTasks)
    .set({ status: 'claimed', assignee: by })
    .where(and(eq(humanTasks.id, taskId), inArray(humanTasks.status, ['open'])))
    .returning({ id: humanTasks.id });
  return taken.length === 1;
}
