export { drawnHistory } from './drawn-history.ts';
export type { HistorySpan } from './history-span.ts';
export { countPastContacts } from './past-contacts.ts';
export { wholeHistory } from './whole-history.ts';
