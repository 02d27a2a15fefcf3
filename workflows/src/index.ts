export { bookNudge, bookWorkflow, bookWorkflowId } from './book-workflow.ts';
export { caseEvent, caseWorkflowId, nudge, position } from './case-messages.ts';
export { caseWorkflow } from './case-workflow.ts';
export { taskQueues } from './task-queues.ts';
