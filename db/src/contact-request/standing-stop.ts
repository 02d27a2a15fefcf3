import type { Words } from '@dunwell/rules';
import type { Standing } from './standing.ts';
import type { Wish } from './wish.ts';

/** A reason nobody is contacted that no pack needs to spell out. */
export interface StandingStop {
  readonly rule: string;
  readonly words: Words;
}

const ofPerson: Readonly<Record<string, StandingStop>> = {
  deceased: { rule: 'HOUSE-DECEASED', words: { en: 'The consumer has died.', zh: '消费者已去世。' } },
  bankruptcy: {
    rule: 'HOUSE-BANKRUPTCY',
    words: { en: 'The consumer is bankrupt: collection is stayed.', zh: '消费者已破产：催收中止。' },
  },
  identityTheft: {
    rule: 'HOUSE-IDENTITY-THEFT',
    words: { en: 'The consumer reports identity theft.', zh: '消费者称身份被盗用。' },
  },
};
const closed: StandingStop = { rule: 'HOUSE-CASE-CLOSED', words: { en: 'The case is closed.', zh: '案件已结案。' } };

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
): { readonly scope: string; readonly reason: string } | undefined {
  const subjects: Readonly<Record<string, string | null>> = {
    channel: wish.channel,
    strategy: owed.strategy_id,
    creditor: owed.creditor_id,
    case: owed.id,
  };
  return switches.find(({ scope, subject }) => scope === 'all' || subjects[scope] === subject);
}

/** What stops this contact before any pack is asked: a kill switch first, then a fact about the person or the case. */
export type Stopped = StandingStop & { readonly by: 'switch' | 'standing' };

export function stopOf(standing: Standing, wish: Wish): Stopped | undefined {
  const thrown = thrownSwitch(standing, wish);
  if (thrown) {
    const words = { en: `Stopped by hand: ${thrown.reason}`, zh: `人工停止：${thrown.reason}` };
    return { by: 'switch', rule: `KILL-SWITCH-${thrown.scope.toUpperCase()}`, words };
  }
  const stop = standingStop(standing, wish);
  return stop && { by: 'standing', ...stop };
}
