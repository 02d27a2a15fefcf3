export * from './always-valid.ts';
export * from './analyse-experiment.ts';
export * from './assign-arm.ts';
export * from './experiment.ts';
export * from './group-sequential.ts';
export * from './sample-ratio.ts';
export * from './two-proportions.ts';
