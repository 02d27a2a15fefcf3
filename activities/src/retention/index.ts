export * from './file-keeper.ts';
export * from './file-place.ts';
