export type { ImportEvent } from '@dunwell/db/ingest';
export type { Deps } from './deps.ts';
export { handle, handleWith } from './http/handle.ts';
export { makeDeps, processDeps } from './process-deps.ts';
export { type AppRouter, createCaller } from './router.ts';
export { readSettings, type Settings } from './settings.ts';
