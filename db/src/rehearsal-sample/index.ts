export { sampleCases } from './sample-cases.ts';
