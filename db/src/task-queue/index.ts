export * from './finish-task.ts';
export * from './list-tasks.ts';
