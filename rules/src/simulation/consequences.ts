import type { CaseEventName } from '../case-event.ts';
import { addDays, dayMs, instantOf, localTime, minuteMs } from '../time.ts';
import { bucketOf } from './bucket.ts';
import { owedMinor } from './life.ts';
import type { Response } from './luck.ts';
import { promiseLuck, selfCure } from './promise-luck.ts';
import type { World } from './world.ts';

/** Marks a payment that keeps a promise, wholly or in part, and the day a promise passes without one. */
const promiseMark = { kept: 'promise', partly: 'promisePartly', broken: 'promiseBroken' } as const;

/** What one contact leads to: promises, payments, complaints, wishes. What the plan hears of arrives as events. */
export function afterContact(world: World, i: number, { response, to, atMs }: { response: Response; to: string; atMs: number }): void {
  const tally = world.tallyOf(i);
  const life = world.state.lives[i]!;
  const person = world.personOf(i);
  const { conversation } = response;
  if (response.complains) {
    tally.add('complaints');
    if (world.input.keepsHistory) world.state.history.push({ what: 'complaint', ...world.rowStart(i, atMs) });
    tellPlan(world, i, { name: 'complaintMade', atMs });
  }
  if (response.stops || conversation?.result === 'stop') {
    tally.add('stops');
    person.stoppedAtMs = atMs;
    if (response.stops) tellPlan(world, i, { name: 'stopRequested', atMs });
  }
  if (response.paysAfterDays !== undefined)
    pays(world, i, { atMs: atMs + response.paysAfterDays * dayMs, amountMinor: owedMinor(world.input.cases[i]!, life) });
  if (!conversation) return;
  if (conversation.reached === 'wrongNumber') {
    person.wrongNumbers = [...person.wrongNumbers, to];
    if (person.wrongNumbers.length >= world.input.cases[i]!.phones.length) tellPlan(world, i, { name: 'wrongPerson', atMs });
    return;
  }
  tally.add('rightParty');
  if (conversation.result === 'promised') promises(world, i, atMs);
  if (conversation.result === 'callback') tellPlan(world, i, { name: 'callbackRequested', atMs });
  if (conversation.result === 'disputed') {
    life.isDisputed = true;
    tally.add('disputes');
  }
  if (conversation.result === 'hardship') {
    life.isHardship = true;
    tally.add('hardships');
  }
}

function tellPlan(world: World, i: number, { name, atMs }: { name: CaseEventName; atMs: number }): void {
  world.schedule(i, { atMs: atMs + minuteMs, kind: 'event', token: 0, name });
}

function pays(world: World, i: number, payment: { atMs: number; amountMinor: number; name?: string }): void {
  if (payment.amountMinor > 0) world.schedule(i, { kind: 'payment', token: 0, ...payment });
}

function promises(world: World, i: number, atMs: number): void {
  const of = world.input.cases[i]!;
  const life = world.state.lives[i]!;
  const { behaviour, seed } = world.input;
  const luck = promiseLuck(behaviour, seed, { key: of.key, day: world.dayOf(i, atMs), bucket: bucketOf(world.daysPastDue(i, atMs)) });
  const owed = owedMinor(of, life);
  const amountMinor = Math.max(1, Math.round(owed * behaviour.promise.amountShare));
  const dueOn = addDays(localTime(of.zone, atMs).date, luck.dueInDays);
  life.promise = { dueOn, amountMinor, paidMinor: 0 };
  if (world.input.keepsHistory)
    world.state.history.push({ what: 'promise', ...world.rowStart(i, atMs), outcome: endingOf(luck.paidShare) });
  world.tallyOf(i).add('promises');
  tellPlan(world, i, { name: 'promiseMade', atMs });
  const dueAtMs = Math.max(instantOf(of.zone, dueOn, 12 * 60), atMs + 5 * minuteMs);
  const paid = Math.round(amountMinor * luck.paidShare);
  const name = luck.paidShare >= 1 ? promiseMark.kept : luck.paidShare > 0 ? promiseMark.partly : promiseMark.broken;
  if (paid > 0)
    pays(world, i, { atMs: dueAtMs, amountMinor: luck.paidShare >= 1 && behaviour.promise.amountShare >= 1 ? owed : paid, name });
  else world.schedule(i, { atMs: dueAtMs, kind: 'payment', token: 0, amountMinor: 0, name });
}

const endingOf = (paidShare: number): 'kept' | 'partlyKept' | 'broken' =>
  paidShare >= 1 ? 'kept' : paidShare > 0 ? 'partlyKept' : 'broken';

/** Whoever pays unasked pays all that is owed then, whatever it is. */
const whatever = Number.MAX_SAFE_INTEGER;

/** The day of a payment is watched to its end only when nobody had asked for it. */
const endOfCase = (day: number, isUnasked: boolean): CaseEnding =>
  isUnasked ? { days: day + 1, outcome: 'paidUnasked' } : { days: day, outcome: 'paid' };

interface CaseEnding {
  readonly days: number;
  readonly outcome: 'paidUnasked' | 'paid' | 'open';
}

/** Keeps how long a case was watched and how that ended. */
export function recallCase(world: World, i: number, ending: CaseEnding): void {
  world.state.history.push({ what: 'case', ...world.rowStart(i, world.cast.startMs[i]!), ...ending });
}

/** What a case would do by itself: pay on a day of its own. */
export function scheduleSelfCure(world: World, i: number): void {
  const of = world.input.cases[i]!;
  const { behaviour, seed, days } = world.input;
  const cure = selfCure(behaviour, seed, { key: of.key, days, bucketOn: (day) => bucketOf(of.daysPastDue + day) });
  if (!cure) return;
  const startMs = world.cast.startMs[i]!;
  const date = addDays(of.asOf, cure.day);
  pays(world, i, { atMs: Math.max(startMs + minuteMs, instantOf(of.zone, date, cure.minute)), amountMinor: whatever });
}

/** Books a payment and says what the plan hears of it; `undefined` when nothing was paid. */
export function receivePayment(
  world: World,
  i: number,
  payment: { atMs: number; amountMinor: number; name?: string },
): CaseEventName | undefined {
  const of = world.input.cases[i]!;
  const life = world.state.lives[i]!;
  const tally = world.tallyOf(i);
  const owed = owedMinor(of, life);
  if (payment.name !== undefined && owed > 0)
    tally.add(payment.name === promiseMark.kept ? 'kept' : payment.name === promiseMark.partly ? 'partlyKept' : 'broken');
  const paid = Math.min(owed, payment.amountMinor);
  if (paid === 0) return undefined;
  life.paidMinor += paid;
  life.lastPaidAtMs = payment.atMs;
  life.lastPaidMinor = paid;
  if (life.promise) life.promise = { ...life.promise, paidMinor: life.promise.paidMinor + paid };
  tally.addTo('collectedMinor', of.currency, paid);
  world.tell(i, { atMs: payment.atMs, what: 'payment', detail: `${paid} ${of.currency}` });
  // Whoever keeps a promise clears the arrears the promise was about.
  if (paid < owed) return 'paidInPart';
  tally.add('cures');
  if (world.input.keepsHistory) recallCase(world, i, endOfCase(world.dayOf(i, payment.atMs), payment.amountMinor === whatever));
  return 'paidInFull';
}
