import type { Effects } from '@dunwell/rules';
import { taskQueues } from '@dunwell/workflows';
import { type NativeConnection, Worker } from '@temporalio/worker';
import type { Settings } from './settings.ts';

interface Parts {
  readonly connection: NativeConnection;
  readonly effects: Effects;
  readonly bundle: { readonly codePath: string };
}

/** Connections to the database: one for each decision at once, the rest for contacts and the loops. */
export const poolSize = 24;

/**
 * A workflow task is little but one decision, and a decision is one transaction. More at once than the database serves
 * promptly only time out half-way and come back; what waits, waits on the server's queue.
 */
const decisionsAtOnce = 10;

/** One Temporal worker per queue. A slot of `dial` is a telephone line, a slot of `messages` one message in hand. */
export async function makeWorkers(settings: Settings, { connection, effects, bundle }: Parts): Promise<readonly Worker[]> {
  const { advance, runBook, placeCall, sendMessage } = effects;
  const common = {
    connection,
    namespace: settings.TEMPORAL_NAMESPACE,
    shutdownGraceTime: '10 seconds',
    shutdownForceTime: '25 seconds',
  } as const;
  const workers = [
    Worker.create({
      ...common,
      taskQueue: taskQueues.cases,
      workflowBundle: bundle,
      activities: { advance, runBook },
      maxCachedWorkflows: settings.DUNWELL_CACHED_CASES,
      maxConcurrentWorkflowTaskExecutions: decisionsAtOnce,
      maxConcurrentLocalActivityExecutions: decisionsAtOnce,
      maxConcurrentActivityTaskExecutions: 2,
      workflowThreadPoolSize: 1,
    }),
  ];
  if (settings.DUNWELL_LINES > 0) {
    const maxConcurrentActivityTaskExecutions = settings.DUNWELL_LINES;
    workers.push(Worker.create({ ...common, taskQueue: taskQueues.dial, activities: { placeCall }, maxConcurrentActivityTaskExecutions }));
  }
  if (settings.DUNWELL_MESSAGES_AT_ONCE > 0) {
    const maxConcurrentActivityTaskExecutions = settings.DUNWELL_MESSAGES_AT_ONCE;
    workers.push(
      Worker.create({ ...common, taskQueue: taskQueues.messages, activities: { sendMessage }, maxConcurrentActivityTaskExecutions }),
    );
  }
  return Promise.all(workers);
}
