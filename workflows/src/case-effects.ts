import type { Effects } from '@dunwell/rules';
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import { taskQueues } from './task-queues.ts';

/**
 * Deciding happens beside the workflow, in the same worker: one history event however many nodes it walks. The time-outs
 * fit a workflow task (10 s); when the database is away for longer, the case waits on a timer instead.
 */
export const { advance } = proxyLocalActivities<Pick<Effects, 'advance'>>({
  startToCloseTimeout: '4 seconds',
  scheduleToCloseTimeout: '7 seconds',
  retry: { initialInterval: '200 milliseconds', maximumAttempts: 3 },
});

// A retry adopts the attempt that is already there; it never rings or sends again. What cannot be cleared up in about a
// quarter of an hour, which a database or a switch takes to come back, is unknown.
const adopting = {
  heartbeatTimeout: '60 seconds',
  retry: { initialInterval: '5 seconds', maximumInterval: '30 seconds', maximumAttempts: 30 },
} as const;

export const { placeCall } = proxyActivities<Pick<Effects, 'placeCall'>>({
  ...adopting,
  taskQueue: taskQueues.dial,
  startToCloseTimeout: '20 minutes',
});

export const { sendMessage } = proxyActivities<Pick<Effects, 'sendMessage'>>({
  ...adopting,
  taskQueue: taskQueues.messages,
  startToCloseTimeout: '10 minutes',
});

export const { runBook } = proxyActivities<Pick<Effects, 'runBook'>>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '5 seconds', maximumInterval: '5 minutes' },
});
