import type { Conversation } from '../effects.ts';
import type { Lang } from '../lang.ts';
import type { Currency } from '../money.ts';
import { addDays, type LocalDate, localTime } from '../time.ts';
import type { CompiledScript } from './compile-script.ts';
import type { DisclosureName, ScriptState } from './script.ts';
import { exitsOf } from './script-graph.ts';
import { fill, spokenDate, spokenMoney } from './spoken.ts';
import { type Understanding, understand } from './understand.ts';

/** One dialogue with one person: what does not change while they talk. */
export interface Talk {
  readonly script: CompiledScript;
  readonly lang: Lang;
  /** The consumer's IANA zone. */
  readonly zone: string;
  readonly currency: Currency;
  readonly balanceMinor: number;
  readonly values: Readonly<Record<string, string>>;
}

/** Where a dialogue stands. Small enough to ride on the call itself, so another worker can carry it on. */
export interface Position {
  readonly stateId: string;
  /** Times in a row this question was not answered. */
  readonly tries: number;
  /** Answers heard so far. */
  readonly turns: number;
  readonly isRightParty: boolean;
  readonly amountMinor: number | null;
  readonly dueOn: LocalDate | null;
}

/** What came over the line. */
export type Heard =
  | { readonly type: 'speech'; readonly text: string; readonly atMs: number }
  | { readonly type: 'digit'; readonly digit: string; readonly atMs: number }
  | { readonly type: 'silence'; readonly atMs: number };

export interface Speech {
  readonly stateId: string;
  readonly text: string;
  readonly discloses: readonly DisclosureName[];
}

/** What the robot does next: say these sentences, then listen or end. */
export interface Turn {
  readonly position: Position;
  readonly speeches: readonly Speech[];
  readonly listen: { readonly timeoutSeconds: number; readonly digits: readonly string[] } | null;
  readonly ended: Ended | null;
  readonly understood?: Understanding;
}

export interface Ended extends Omit<Conversation, 'promiseId'> {
  readonly promise?: { readonly amountMinor: number; readonly dueOn: LocalDate };
}

/** An answer understood with less is asked again. */
const leastConfidence = 0.5;

/** The first sentences of a dialogue. */
export const begin = (talk: Talk): Turn =>
  arrive(talk, { stateId: talk.script.start, tries: 0, turns: 0, isRightParty: false, amountMinor: null, dueOn: null }, talk.script.start);

/** The lawful way to end at once: when the permitted time runs out in mid-call. */
export const close = (talk: Talk, position: Position): Turn => arrive(talk, position, talk.script.closing);

/** Says the current question again: for a worker that takes over a call another one left. */
export const resume = (talk: Talk, position: Position): Turn => arrive(talk, position, position.stateId);

/** One answer further. Pure: the same answer at the same position always leads to the same words. */
export function turn(talk: Talk, position: Position, heard: Heard): Turn {
  const state = talk.script.states[position.stateId]!;
  if (!state.listen) throw new Error(`state ${position.stateId} of script ${talk.script.id} does not listen`);
  const counted = { ...position, turns: position.turns + 1 };
  const understood = heard.type === 'speech' ? understand(heard.text, { ...talk, atMs: heard.atMs }) : undefined;
  const filled = understood ? keepValues(talk, counted, { state, understood, atMs: heard.atMs }) : counted;
  const next = { ...move(talk, filled, { state, heard, understood }), ...(understood ? { understood } : {}) };
  return next.ended === null && counted.turns >= talk.script.maxTurns ? close(talk, next.position) : next;
}

function move(talk: Talk, position: Position, { state, heard, understood }: Answer): Turn {
  const { intents, digits } = exitsOf(talk.script, state);
  if (heard.type === 'digit') {
    const to = digits[heard.digit];
    if (to === undefined) return again(talk, position, state);
    return arrive(talk, confirmed(position, state, to === intents.yes), to);
  }
  if (!understood || understood.confidence < leastConfidence) return again(talk, position, state);
  const isGiven = state.collect !== undefined && isKnown(position, state.collect);
  const meansMore =
    understood.intent !== null && !['promise', 'yes'].includes(understood.intent) && intents[understood.intent] !== undefined;
  const key = isGiven && !meansMore ? 'given' : understood.intent;
  if (key === null || key === 'repeat' || intents[key] === undefined) return again(talk, position, state);
  return arrive(talk, confirmed(position, state, key === 'yes'), intents[key]);
}

interface Answer {
  readonly state: ScriptState;
  readonly heard: Heard;
  readonly understood: Understanding | undefined;
}

const confirmed = (position: Position, state: ScriptState, isYes: boolean): Position =>
  state.asks === 'rightParty' && isYes ? { ...position, isRightParty: true } : position;

const isKnown = (position: Position, what: 'amount' | 'date'): boolean =>
  (what === 'amount' ? position.amountMinor : position.dueOn) !== null;

/** Keeps an amount and a day that can be promised; what cannot is not heard, so the question comes again. */
function keepValues(talk: Talk, position: Position, from: { state: ScriptState; understood: Understanding; atMs: number }): Position {
  const { amountMinor, date, intent } = from.understood;
  if (!position.isRightParty || (intent !== null && !['promise', 'yes', 'hardship'].includes(intent))) return position;
  const today = localTime(talk.zone, from.atMs).date;
  const isDateGood = date !== undefined && date >= today && date <= addDays(today, talk.script.promiseWithinDays);
  const isAmountGood = amountMinor !== undefined && amountMinor > 0 && amountMinor <= talk.balanceMinor;
  return {
    ...position,
    amountMinor: isAmountGood ? amountMinor : position.amountMinor,
    dueOn: isDateGood ? date : position.dueOn,
  };
}

function again(talk: Talk, position: Position, state: ScriptState): Turn {
  if (position.tries >= state.listen!.retries) return arrive(talk, position, state.listen!.otherwise);
  return { ...arrive(talk, position, position.stateId), position: { ...position, tries: position.tries + 1 } };
}

/** Goes to a state and on through those that only speak or whose value is already known. */
function arrive(talk: Talk, from: Position, to: string): Turn {
  const speeches: Speech[] = [];
  let position: Position = { ...from, stateId: to, tries: 0 };
  for (let steps = 0; steps <= 200; steps++) {
    const state = talk.script.states[position.stateId]!;
    if (state.forgets) position = { ...position, amountMinor: null, dueOn: null };
    if (state.assumes && position.amountMinor === null) position = { ...position, amountMinor: talk.balanceMinor };
    const skipTo = state.collect && isKnown(position, state.collect) ? state.listen?.intents.given : undefined;
    if (skipTo === undefined) speeches.push(speech(talk, position, state));
    const next = skipTo ?? state.next;
    if (next === undefined) return settle(position, state, { speeches, script: talk.script });
    position = { ...position, stateId: next };
  }
  throw new Error(`script ${talk.script.id} speaks without end from ${to}`);
}

function speech(talk: Talk, position: Position, state: ScriptState): Speech {
  const values = {
    ...talk.values,
    balance: spokenMoney({ amountMinor: talk.balanceMinor, currency: talk.currency }, talk.lang),
    ...(position.amountMinor === null
      ? {}
      : { promiseAmount: spokenMoney({ amountMinor: position.amountMinor, currency: talk.currency }, talk.lang) }),
    ...(position.dueOn === null ? {} : { promiseDate: spokenDate(position.dueOn, talk.lang) }),
  };
  return { stateId: position.stateId, text: fill(state.say[talk.lang], values), discloses: state.discloses ?? [] };
}

function settle(position: Position, state: ScriptState, so: { speeches: readonly Speech[]; script: CompiledScript }): Turn {
  const { listen, outcome } = state;
  const digits = listen ? Object.keys(exitsOf(so.script, state).digits) : [];
  return {
    position,
    speeches: so.speeches,
    listen: listen ? { timeoutSeconds: listen.timeoutSeconds, digits } : null,
    ended: outcome === undefined ? null : ended(position, state, outcome),
  };
}

function ended(position: Position, state: ScriptState, outcome: Ended['result']): Ended {
  const reached = state.reached ?? (position.isRightParty ? 'rightParty' : 'unclear');
  const { amountMinor, dueOn } = position;
  if (outcome !== 'promised') return { reached, result: outcome };
  // A promise without an amount or a day cannot be kept or broken.
  if (amountMinor === null || dueOn === null) return { reached, result: 'noResult' };
  return { reached, result: 'promised', promise: { amountMinor, dueOn } };
}
