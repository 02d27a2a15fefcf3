export { appendEvent } from './append-event.ts';
export { overdueCases } from './overdue-cases.ts';
export { relayBatch } from './relay-batch.ts';
