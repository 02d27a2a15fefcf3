import { draw, keyOf, normal } from '../draw.ts';
import type { Channel, ContactOutcome } from '../outcome.ts';
import type { PastContact } from '../policy/index.ts';
import { dayMs } from '../time.ts';
import type { Behaviour } from './behaviour.ts';
import type { RehearsedCase } from './rehearsed-case.ts';

/** One contact as the facts remember it, and in the words the guard asks for. */
export interface PastTry extends PastContact {
  readonly atMs: number;
  readonly type: Channel;
  readonly outcome: ContactOutcome;
}

/** What all cases of one consumer share in a rehearsal. */
export interface Person {
  /** Recent contacts, oldest first; older than any window a pack counts in are forgotten. */
  tries: PastTry[];
  callsTotal: number;
  /** Calls since somebody last answered. */
  unanswered: number;
  lastOutcome: string | null;
  /** When the person asked for no more contact; 0 = never. */
  stoppedAtMs: number;
  /** Numbers somebody else has answered. */
  wrongNumbers: string[];
}

export const newPerson = (): Person => ({ tries: [], callsTotal: 0, unanswered: 0, lastOutcome: null, stoppedAtMs: 0, wrongNumbers: [] });

/** Contacts are kept this long: longer than any counting window of a pack. */
const rememberedDays = 45;

export function remember(person: Person, attempt: PastTry): void {
  const oldest = attempt.atMs - rememberedDays * dayMs;
  if (person.tries.length > 0 && person.tries[0]!.atMs < oldest) person.tries = person.tries.filter(({ atMs }) => atMs >= oldest);
  person.tries.push(attempt);
  person.lastOutcome = attempt.outcome;
  if (attempt.type !== 'call') return;
  person.callsTotal++;
  person.unanswered = attempt.outcome === 'conversation' ? 0 : person.unanswered + 1;
}

/** Traits a consumer keeps through every strategy that is compared. */
export interface Traits {
  /** Added to the log-odds of answering a call. */
  readonly answerLogit: number;
  /** Hour this person answers best, as a model would predict it. */
  readonly bestHour: number;
  /** Days from the start on which the numbers on file stop working; `Infinity` for never. */
  readonly numbersGoneDay: number;
}

const trait = { spread: 1, spreadToo: 2, hour: 3, gone: 4 } as const;

export function traitsOf(behaviour: Behaviour, seed: number, consumerRef: string): Traits {
  const key = keyOf(consumerRef);
  const gone = draw(seed, key, trait.gone);
  const rate = behaviour.changesNumberDaily;
  return {
    answerLogit: behaviour.personSpreadLogit * normal(draw(seed, key, trait.spread), draw(seed, key, trait.spreadToo)),
    bestHour: 9 + Math.floor(draw(seed, key, trait.hour) * 11),
    numbersGoneDay: rate > 0 ? Math.floor(Math.log(1 - gone) / Math.log(1 - rate)) : Number.POSITIVE_INFINITY,
  };
}

/** The number of that rank on file, best first; `undefined` when there is none left that is not known to be wrong. */
export function numberOf({ phones }: RehearsedCase, person: Person, rank: number): string | undefined {
  const usable = person.wrongNumbers.length === 0 ? phones : phones.filter((phone) => !person.wrongNumbers.includes(phone));
  return usable[Math.min(rank, usable.length - 1)];
}
