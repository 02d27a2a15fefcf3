export type { ImportEvent } from '@dunwell/db/ingest';
export { type Deps, makeDeps, processDeps } from './deps.ts';
export { handle, handleWith } from './http/handle.ts';
export { type AppRouter, createCaller } from './router.ts';
export { readSettings, type Settings } from './settings.ts';
