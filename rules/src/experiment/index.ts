export * from './assign-arm.ts';
