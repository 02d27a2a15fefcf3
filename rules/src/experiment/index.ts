export * from './always-valid.ts';
export * from './assign-arm.ts';
export * from './group-sequential.ts';
export * from './sample-ratio.ts';
export * from './two-proportions.ts';
