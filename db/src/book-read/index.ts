export { markStarted, type UnstartedCase, unstartedCases } from './unstarted-cases.ts';
