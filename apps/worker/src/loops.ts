import type { Deps } from '@dunwell/activities';
import { makeCallWatch } from '@dunwell/activities/contact';
import { deskRound, writeRound } from '@dunwell/activities/desk';
import { makeNudger, relayRound, runLoop } from '@dunwell/activities/outbox';
import { filePlaces, makeFileKeeper } from '@dunwell/activities/retention';
import { closeUnreported } from '@dunwell/db/delivery';
import { closeDoubt, doubtLost, releaseExpired } from '@dunwell/db/ledger';
import { countDaysIn, foldTallies } from '@dunwell/db/tallies';
import type { Logger } from 'pino';
import { payAsPeopleDo } from './demo/pay-as-people-do.ts';
import type { Settings } from './settings.ts';

const payersPauseMs = 1500;

/** Operators usually keep trying a text for one to three days; a house rule takes the longest. */
const receiptHours = 72;
const receiptsPauseMs = 5000;

/** Longer than any process may still be storing what it heard: a quarter of an hour of retries, and twenty minutes of one call. @source workflows/src/case-effects.ts */
const lostAfterMinutes = 30;

/**
 * What nobody has reported in time is closed: texts as sent, contacts in doubt as `unknown`, which counts. Attempts that
 * whoever began them has left are given back where nothing can have gone out, and doubted where something may have.
 */
async function giveUpWaiting(db: Deps['db']): Promise<number> {
  await releaseExpired(db);
  await doubtLost(db, { afterMinutes: lostAfterMinutes, finalAfterHours: receiptHours });
  await closeUnreported(db, receiptHours);
  await closeDoubt(db, receiptHours);
  return receiptsPauseMs;
}

const mostFolded = 5000;
const foldPauseMs = 5000;

/** Keeps the counts of the reports short, in days of this zone. */
function makeTallyKeeper(db: Deps['db'], zone: string): () => Promise<number> {
  let isCounted = false;
  return async () => {
    if (!isCounted) await countDaysIn(db, zone);
    isCounted = true;
    return (await foldTallies(db, mostFolded)) === mostFolded ? 0 : foldPauseMs;
  };
}

/** The loops beside the workers: events to running cases, answers to people who ask to call by hand, what people write by hand, the end of calls that must not go on, receipts that never came, attempts left behind, nudges when the clock was changed, files of erased persons, the counts of the reports, and in the demo people who pay. */
export function startLoops(deps: Deps, log: Logger, settings: Settings): { stop(): Promise<void> } {
  const { db, runs, clock, telephony } = deps;
  const stop = new AbortController();
  const onTrouble = (name: string, fault: unknown): void =>
    log.warn({ error: fault instanceof Error ? fault.message : String(fault) }, `${name} pauses`);
  const places = filePlaces(settings.DUNWELL_DIR, settings.FREESWITCH_URL);
  const running = [
    runLoop({ name: 'relay', round: () => relayRound(db, runs), onTrouble }, stop.signal),
    runLoop({ name: 'call watch', round: makeCallWatch(db, telephony), onTrouble }, stop.signal),
    runLoop({ name: 'nudger', round: makeNudger(db, runs, clock), onTrouble }, stop.signal),
    runLoop({ name: 'desk', round: () => deskRound(db), onTrouble }, stop.signal),
    runLoop({ name: 'messages by hand', round: () => writeRound(deps), onTrouble }, stop.signal),
    runLoop({ name: 'missing receipts', round: () => giveUpWaiting(db), onTrouble }, stop.signal),
    runLoop({ name: 'tallies', round: makeTallyKeeper(db, settings.DUNWELL_ZONE), onTrouble }, stop.signal),
    runLoop({ name: 'file keeper', round: makeFileKeeper(db, places), onTrouble }, stop.signal),
    ...(settings.DUNWELL_DEMO === '1'
      ? [runLoop({ name: 'demo payers', round: () => payAsPeopleDo(db).then(() => payersPauseMs), onTrouble }, stop.signal)]
      : []),
  ];
  return {
    stop: async () => {
      stop.abort();
      await Promise.all(running);
    },
  };
}
