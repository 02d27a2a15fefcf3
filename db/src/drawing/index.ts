export * from './documents.ts';
export * from './list-strategies.ts';
export * from './read-drawing.ts';
export * from './save-draft.ts';
