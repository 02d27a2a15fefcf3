export { type CallToEnd, callsToEnd } from './calls-to-end.ts';
export { type Lift, liftSwitch } from './lift-switch.ts';
export { creditorNames, listSwitches, liveCalls } from './list-switches.ts';
export { stopReason } from './stop-reason.ts';
export { type SwitchThrow, throwSwitch } from './throw-switch.ts';
