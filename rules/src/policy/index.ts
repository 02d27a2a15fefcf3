export * from './answer.ts';
export * from './decide.ts';
export * from './library.ts';
export * from './pack.ts';
export * from './pack-hash.ts';
export * from './request.ts';
export * from './request-facts.ts';
