import { readClock } from '@dunwell/db/clock';
import { claimTask, type FinishAnswer, finishTask, listTasks } from '@dunwell/db/task-queue';
import { businessNow } from '@dunwell/rules';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { allowed, router } from '../procedure.ts';

const refusals: Record<
  Exclude<FinishAnswer, 'done'>,
  { readonly code: 'NOT_FOUND' | 'CONFLICT' | 'BAD_REQUEST'; readonly message: string }
> = {
  missing: { code: 'NOT_FOUND', message: 'there is no such task' },
  notOpen: { code: 'CONFLICT', message: 'this task has already been finished' },
  unknownOutcome: { code: 'BAD_REQUEST', message: 'outcome: is none of the outcomes of this task' },
};

export const task = router({
  list: allowed('task.read')
    .input(
      z.object({ queue: z.string().max(64).optional(), isDone: z.boolean().default(false), limit: z.int().min(1).max(200).default(100) }),
    )
    .query(({ ctx: { deps }, input }) => listTasks(deps.db, input)),

  /** Takes a task, so that two people do not work on it. */
  claim: allowed('task.work')
    .input(z.object({ taskId: z.uuid() }))
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      if (!(await claimTask(deps.db, input.taskId, actor.name))) {
        throw new TRPCError({ code: 'CONFLICT', message: 'somebody else has taken this task' });
      }
    }),

  /** Finishes a task with one of its outcomes: the case goes on by that exit. */
  finish: allowed('task.work')
    .input(z.object({ taskId: z.uuid(), outcome: z.string().max(64), comment: z.string().max(2000).default('') }))
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const atMs = businessNow(await readClock(deps.db), deps.realMs());
      const answer = await finishTask(deps.db, { ...input, by: actor.name, atMs });
      if (answer !== 'done') throw new TRPCError(refusals[answer]);
    }),
});
