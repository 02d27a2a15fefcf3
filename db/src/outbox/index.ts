export { appendEvent } from './append-event.ts';
export { type OutboxEntry, relayBatch } from './relay-batch.ts';
