import { bookWorkflow, bookWorkflowId, taskQueues } from '@dunwell/workflows';
import type { Client } from '@temporalio/client';

/** Sees to it that the daily book run runs: one of it, whoever asks and however often. */
export async function startBook(client: Client): Promise<void> {
  await client.workflow.start(bookWorkflow, {
    workflowId: bookWorkflowId,
    taskQueue: taskQueues.cases,
    args: [{ businessDate: null }],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
}
