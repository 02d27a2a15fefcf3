import type { PackVersion } from '@dunwell/db';
import { requestOf, type Standing, type Stopped, stopOf, type Wish } from '@dunwell/db/contact-request';
import { dayMs, type Json } from '@dunwell/rules';
import { type Answer, decide, mayRebut, type Pack, type Request } from '@dunwell/rules/policy';
import type { Override } from './reservation.ts';

/** What the guard found, in the form it is kept in. */
export interface Verdict {
  readonly decision: 'ALLOW' | 'DEFER' | 'REQUIRE' | 'BLOCK' | 'STOPPED';
  readonly rules: readonly string[];
  readonly requirements: readonly string[];
  readonly earliestAtMs: number | null;
  readonly hardStopAtMs: number;
  readonly packs: readonly PackVersion[];
  /** As stored beside the contact, made or withheld. */
  readonly answer: Json;
  readonly explain: Json;
}

type Wanted = Wish & { readonly override?: Override };

/** Where no permitted hours end sooner, a reservation is good for a day. */
const longestMs = dayMs;

/** Judges a wish by kill switches, standing stops and the law that binds it, in this order. */
export function verdictOn(standing: Standing, wish: Wanted, packs: readonly Pack[]): Verdict {
  const stop = stopOf(standing, wish);
  if (stop) return stopped(stop);
  const request = requestOf(standing, wish, packs);
  const answer = decide(request, packs);
  const isOverridden = answer.decision !== 'ALLOW' && mayOverride(answer, request, { wish, packs });
  return verdictOf(answer, standing.atMs, isOverridden ? wish.override : undefined);
}

function verdictOf(answer: Answer, atMs: number, override: Override | undefined): Verdict {
  const { packs, ...said } = answer;
  const at = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text));
  return {
    decision: override ? 'ALLOW' : answer.decision,
    rules: answer.rules,
    requirements: answer.requirements,
    earliestAtMs: at(answer.earliestAllowedAt),
    hardStopAtMs: Math.min(at(answer.hardStopAt) ?? atMs + longestMs, atMs + longestMs),
    packs,
    answer: { ...said, ...(override && { override: { ...override } }) } as unknown as Json,
    explain: answer.explain as unknown as Json,
  };
}

function stopped({ by, rule, words }: Stopped): Verdict {
  const decision = by === 'switch' ? 'STOPPED' : 'BLOCK';
  return {
    decision,
    rules: [rule],
    requirements: [],
    earliestAtMs: null,
    hardStopAtMs: 0,
    packs: [],
    answer: { decision, rules: [rule] },
    explain: [{ rule, words: { ...words } }],
  };
}

/** A reason is words, not a tick. */
const leastReason = 10;

/** A person with a reason may rebut a presumption of frequency, and nothing else. */
function mayOverride(answer: Answer, request: Request, { wish, packs }: { wish: Wanted; packs: readonly Pack[] }): boolean {
  const { agent, override } = wish;
  if (agent !== 'human' || !override || override.by.trim() === '' || override.reason.trim().length < leastReason) return false;
  return mayRebut(answer, request, packs);
}
