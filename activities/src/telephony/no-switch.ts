import type { Telephony } from './telephony.ts';

/** Where no switch is configured nobody is rung, and every order says why. */
export const noSwitch: Telephony = {
  place: async ({ attemptId }) => ({ type: 'notPlaced', attemptId, reason: 'switchUnavailable', detail: 'no switch is configured' }),
  adopt: async ({ attemptId }) => ({ type: 'settled', attemptId, outcome: 'unknown', evidence: null, talkSeconds: 0 }),
  endEarly: async () => {},
  isReady: () => false,
  close: async () => {},
};
