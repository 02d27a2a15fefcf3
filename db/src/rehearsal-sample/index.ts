export { type SampleWish, sampleCases } from './sample-cases.ts';
