import type { Db } from '@dunwell/db';
import { callsToEnd } from '@dunwell/db/kill-switch';
import type { Telephony } from '../telephony/index.ts';

/** A stop is to be heard on the line within two seconds; this is how often we look, in real ms. */
const pauseMs = 400;

/**
 * Ends the calls under way that must not go on: those in the scope of a stop that ends live calls, and those the
 * business clock has overtaken. Every worker looks, so it does not matter which of them has the call, or whether one has.
 */
export const makeCallWatch = (db: Db, telephony: Telephony) => async (): Promise<number> => {
  for (const { attemptId, stopId } of await callsToEnd(db))
    await telephony.endEarly(attemptId, stopId ? { type: 'stop', stopId } : { type: 'hardStop' });
  return pauseMs;
};
