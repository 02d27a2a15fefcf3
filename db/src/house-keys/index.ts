export * from './house-key.ts';
