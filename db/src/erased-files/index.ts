export type { FilePlaceName } from '../schema/index.ts';
export * from './file-orders.ts';
export * from './files-of-runs.ts';
export * from './finish-files.ts';
export * from './unnamed-files.ts';
