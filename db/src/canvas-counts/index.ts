export * from './count-by-node.ts';
