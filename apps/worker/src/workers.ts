import type { Effects } from '@dunwell/rules';
import { taskQueues } from '@dunwell/workflows';
import { type NativeConnection, Worker } from '@temporalio/worker';
import type { Settings } from './settings.ts';

interface Parts {
  readonly connection: NativeConnection;
  readonly effects: Effects;
  readonly bundle: { readonly codePath: string };
}

/** One Temporal worker per queue. A slot of `dial` is a telephone line, a slot of `messages` one message in hand. */
export async function makeWorkers(settings: Settings, { connection, effects, bundle }: Parts): Promise<readonly Worker[]> {
  const { advance, runBook, placeCall, sendMessage } = effects;
  const common = {
    connection,
    namespace: settings.TEMPORAL_NAMESPACE,
    shutdownGraceTime: '20 seconds',
    shutdownForceTime: '30 seconds',
  } as const;
  const workers = [
    Worker.create({
      ...common,
      taskQueue: taskQueues.cases,
      workflowBundle: bundle,
      activities: { advance, runBook },
      maxCachedWorkflows: settings.DUNWELL_CACHED_CASES,
      maxConcurrentWorkflowTaskExecutions: 40,
      maxConcurrentLocalActivityExecutions: 40,
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
