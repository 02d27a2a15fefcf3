export * from './hand-over-columns.ts';
export * from './make-hand-over-file.ts';
export * from './read-hand-over-file.ts';
export * from './read-hand-overs.ts';
export * from './take-back.ts';
