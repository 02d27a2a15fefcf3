import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases, consumers, humanTasks } from '../schema/index.ts';

interface TaskPage {
  readonly queue?: string | undefined;
  readonly isDone: boolean;
  readonly limit: number;
}

/** Tasks for people: open ones by due time, finished ones newest first. */
export const listTasks = (db: Db, { queue, isDone, limit }: TaskPage) =>
  db
    .select({
      id: humanTasks.id,
      caseId: humanTasks.caseId,
      caseRef: cases.ref,
      consumerName: consumers.name,
      consumerZone: consumers.zone,
      balanceMinor: cases.balanceMinor,
      currency: cases.currency,
      daysPastDue: cases.daysPastDue,
      queue: humanTasks.queue,
      title: humanTasks.title,
      dueAtMs: humanTasks.dueAtMs,
      outcomes: humanTasks.outcomes,
      status: humanTasks.status,
      assignee: humanTasks.assignee,
      outcome: humanTasks.outcome,
      doneAtMs: humanTasks.doneAtMs,
    })
    .from(humanTasks)
    .innerJoin(cases, eq(cases.id, humanTasks.caseId))
    .innerJoin(consumers, eq(consumers.id, cases.consumerId))
    .where(
      and(
        inArray(humanTasks.status, isDone ? ['done'] : ['open', 'claimed']),
        queue === undefined ? undefined : eq(humanTasks.queue, queue),
      ),
    )
    .orderBy(isDone ? desc(humanTasks.doneAtMs) : asc(humanTasks.dueAtMs), asc(humanTasks.id))
    .limit(limit);
