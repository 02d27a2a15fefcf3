import type { CaseRuns, Heard } from '@dunwell/activities/cases';
import { caseEvent, caseWorkflow, caseWorkflowId, nudge, taskQueues } from '@dunwell/workflows';
import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';

/** The durable runs of cases, kept by Temporal. */
export function temporalCaseRuns(client: Client): CaseRuns {
  const handle = (caseId: string) => client.workflow.getHandle(caseWorkflowId(caseId));
  return {
    start: async ({ caseId, planHash, state, inbox = [], isAnew = false }) => {
      try {
        const args: Parameters<typeof caseWorkflow> = [{ caseId, planHash, state, inbox, isAnew }];
        await client.workflow.start(caseWorkflow, { workflowId: caseWorkflowId(caseId), taskQueue: taskQueues.cases, args });
      } catch (fault) {
        if (!(fault instanceof WorkflowExecutionAlreadyStartedError)) throw fault;
        for (const event of inbox) await handle(caseId).signal(caseEvent, event);
      }
    },
    send: (caseId, event) => heard(() => handle(caseId).signal(caseEvent, event)),
    nudge: (caseId) => heard(() => handle(caseId).signal(nudge)),
  };
}

async function heard(signal: () => Promise<void>): Promise<Heard> {
  try {
    await signal();
    return 'heard';
  } catch (fault) {
    if (fault instanceof WorkflowNotFoundError) return 'notRunning';
    throw fault;
  }
}
