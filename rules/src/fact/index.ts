export * from './catalogue.ts';
export * from './check-facts.ts';
