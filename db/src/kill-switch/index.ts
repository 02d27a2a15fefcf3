export { type Lift, liftSwitch } from './lift-switch.ts';
export { creditorNames, listSwitches } from './list-switches.ts';
export { type SwitchThrow, throwSwitch } from './throw-switch.ts';
