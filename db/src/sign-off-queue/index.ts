export * from './list-artifacts.ts';
export * from './reject-artifact.ts';
