export { appendEvent } from './append-event.ts';
export { type OverdueQuery, overdueCases } from './overdue-cases.ts';
export { type OutboxEntry, relayBatch } from './relay-batch.ts';
