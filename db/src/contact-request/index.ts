export * from './active-packs.ts';
export * from './request-of.ts';
export * from './standing.ts';
export * from './standing-stop.ts';
export * from './wish.ts';
