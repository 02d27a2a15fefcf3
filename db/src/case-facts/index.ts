export { type CaseFacts, readFacts } from './read-facts.ts';
