export * from './find-case.ts';
export * from './is-uuid.ts';
export * from './last-tries.ts';
