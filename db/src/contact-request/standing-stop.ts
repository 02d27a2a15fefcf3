import { type HouseReason, houseReasonInWords, type Words } from '@dunwell/rules';
import type { SwitchScope } from '../schema/index.ts';
import type { Standing } from './standing.ts';
import type { Wish } from './wish.ts';

/** A reason nobody is contacted that no pack needs to spell out. */
export interface StandingStop {
  readonly rule: string;
  readonly words: Words;
}

function stopBy(rule: HouseReason): StandingStop {
  return { rule, words: houseReasonInWords(rule)! };
}

const ofPerson: Readonly<Record<string, StandingStop>> = {
  deceased: stopBy('HOUSE-DECEASED'),
  bankruptcy: stopBy('HOUSE-BANKRUPTCY'),
  identityTheft: stopBy('HOUSE-IDENTITY-THEFT'),
};
const closed = stopBy('HOUSE-CASE-CLOSED');

/** The first such reason. @source 11 USC 362(a)(6) automatic stay; 15 USC 1681m(f) identity theft; the rest is house policy */
function standingStop({ case: owed, legalFacts }: Standing, wish: Wish): StandingStop | undefined {
  if (owed.status === 'closed' && (wish.purpose ?? 'collect') === 'collect') return closed;
  for (const { kind, case_id } of legalFacts) {
    const stop = ofPerson[kind];
    if (stop && (case_id === null || case_id === owed.id)) return stop;
  }
  return undefined;
}

/** The kill switch that stops this contact, if one is thrown. */
export function thrownSwitch(
  { case: owed, switches }: Standing,
  wish: Wish,
): { readonly scope: SwitchScope; readonly reason: string } | undefined {
  const subjects: Readonly<Record<SwitchScope, string | null>> = {
    all: null,
    channel: wish.channel,
    strategy: owed.strategy_id,
    creditor: owed.creditor_id,
    case: owed.id,
  };
  return switches.find(({ scope, subject }) => scope === 'all' || subjects[scope] === subject);
}

const switchReasons: Readonly<Record<SwitchScope, HouseReason>> = {
  all: 'KILL-SWITCH-ALL',
  channel: 'KILL-SWITCH-CHANNEL',
  strategy: 'KILL-SWITCH-STRATEGY',
  creditor: 'KILL-SWITCH-CREDITOR',
  case: 'KILL-SWITCH-CASE',
};

/** What stops this contact before any pack is asked: a kill switch first, then a fact about the person or the case. */
export type Stopped = StandingStop & { readonly by: 'switch' | 'standing' };

export function stopOf(standing: Standing, wish: Wish): Stopped | undefined {
  const thrown = thrownSwitch(standing, wish);
  if (thrown) {
    const words = { en: `Stopped by hand: ${thrown.reason}`, zh: `人工停止：${thrown.reason}` };
    return { by: 'switch', rule: switchReasons[thrown.scope], words };
  }
  const stop = standingStop(standing, wish);
  return stop && { by: 'standing', ...stop };
}
