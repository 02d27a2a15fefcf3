export * from './freeswitch/freeswitch.ts';

export { noSwitch } from './no-switch.ts';
export * from './telephony.ts';
