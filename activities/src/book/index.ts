export { makeRunBook } from './run-book.ts';
export { startCases } from './start-cases.ts';
