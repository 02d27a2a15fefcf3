export * from './freeswitch/freeswitch.ts';
export { type FreeswitchSettings, readSwitchUrl, type SwitchSettings } from './freeswitch/settings.ts';
export { noSwitch } from './no-switch.ts';
export * from './telephony.ts';
