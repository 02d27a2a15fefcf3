export { callsToEnd } from './calls-to-end.ts';
export { liftSwitch } from './lift-switch.ts';
export { creditorNames, listSwitches, liveCalls } from './list-switches.ts';
export { stopReason } from './stop-reason.ts';
export { throwSwitch } from './throw-switch.ts';
