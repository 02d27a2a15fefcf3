export * from './case-as-of.ts';
export * from './find-by-ref.ts';
export * from './find-case.ts';
export * from './is-uuid.ts';
export * from './last-tries.ts';
