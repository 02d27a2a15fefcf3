import type { PackVersion } from '@dunwell/db';
import { requestOf, type Standing, type Stopped, stopOf, type Wish } from '@dunwell/db/contact-request';
import { dayMs, type Json } from '@dunwell/rules';
import { type Answer, decide, type LeaveAnswer, leaveVoicemail, type Pack, type Rebuttal, rebuttalOf } from '@dunwell/rules/policy';
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
  /** Whether the message may be left on a machine; absent when none was wished for. */
  readonly voicemail?: LeaveAnswer;
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
  const voicemail = wish.machineMessage && leaveVoicemail(wish.machineMessage, request, packs);
  const verdict = withVoicemail(verdictOf(answer, standing.atMs), voicemail);
  const rebuttal = isReasoned(wish) ? rebuttalOf(answer, request, packs) : null;
  return rebuttal ? overridden(verdict, rebuttal, { atMs: standing.atMs, override: wish.override! }) : verdict;
}

function verdictOf(answer: Answer, atMs: number): Verdict {
  const { packs, ...said } = answer;
  const at = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text));
  return {
    decision: answer.decision,
    rules: answer.rules,
    requirements: answer.requirements,
    earliestAtMs: at(answer.earliestAllowedAt),
    hardStopAtMs: Math.min(at(answer.hardStopAt) ?? atMs + longestMs, atMs + longestMs),
    packs,
    answer: said as unknown as Json,
    explain: answer.explain as unknown as Json,
  };
}

/** Kept beside the answer: whoever asks later reads why a machine heard nothing. */
const withVoicemail = (verdict: Verdict, voicemail: LeaveAnswer | undefined): Verdict =>
  voicemail
    ? { ...verdict, voicemail, answer: { ...(verdict.answer as object), voicemail: { ...voicemail } } as unknown as Json }
    : verdict;

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

/** Only a person may override, and only with a reason. */
const isReasoned = ({ agent, override }: Wanted): boolean =>
  agent === 'human' && override !== undefined && override.by.trim() !== '' && override.reason.trim().length >= leastReason;

interface Overriding {
  readonly atMs: number;
  readonly override: Override;
}

/** Allowed on a person's word: the hours of the law still end it, and only the presumptions rebutted are named. */
function overridden(verdict: Verdict, { answer, rules }: Rebuttal, { atMs, override }: Overriding): Verdict {
  const { hardStopAtMs } = verdictOf(answer, atMs);
  const said = { ...(verdict.answer as object), override: { ...override } } as unknown as Json;
  return { ...verdict, decision: 'ALLOW', rules, hardStopAtMs, answer: said };
}
