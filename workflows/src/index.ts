export { bookNudge, bookWorkflow, bookWorkflowId } from './book-workflow.ts';
export { caseEvent, caseWorkflowId, nudge, type Position, position } from './case-messages.ts';
export { type CaseRun, caseWorkflow } from './case-workflow.ts';
export { taskQueues } from './task-queues.ts';
