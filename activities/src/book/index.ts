export { makeRunBook } from './run-book.ts';
