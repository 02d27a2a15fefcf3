export type { ImportEvent } from '@dunwell/db/ingest';

export { handle } from './http/handle.ts';
export { processDeps } from './process-deps.ts';
export type { AppRouter } from './router.ts';
