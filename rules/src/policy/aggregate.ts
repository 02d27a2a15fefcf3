import { z } from 'zod';
import { knownFields } from './known-fields.ts';
import { type Answered, faults, faultsOf, onlyRule, type Question } from './obligation.ts';
import type { Pack } from './pack.ts';
import { AggregateParams } from './primitives/aggregate.ts';

const count = z.int().min(0).max(1_000_000_000);

const AggregateInput = knownFields({ liveAnswered30d: count, machineAnswered30d: count.optional(), abandoned30d: count });

export interface AggregateAnswer {
  readonly decision: 'ALLOW' | 'BLOCK';
  /** Two decimals; the decision itself is taken on the exact counts. */
  readonly ratePercent: number;
}

/** May the campaign go on dialling? Abandoned calls as a share of the calls answered live; machines do not count. @source 47 CFR 64.1200(a)(7) */
export function aggregate({ rule: ruleId, input }: Question, packs: readonly Pack[]): Answered<AggregateAnswer> {
  const rule = onlyRule(packs, ruleId, 'AGGREGATE');
  if (typeof rule === 'string') return faults(rule);
  const { maxPercent } = AggregateParams.parse(rule.params);
  const parsed = AggregateInput.safeParse(input);
  if (!parsed.success) return faultsOf(parsed.error, 'input');
  const { liveAnswered30d: live, abandoned30d: abandoned } = parsed.data;
  const percent = live === 0 ? (abandoned === 0 ? 0 : 100) : (abandoned * 100) / live;
  const isAbove = abandoned * 100 > maxPercent * live;
  return { ok: true, answer: { decision: isAbove ? 'BLOCK' : 'ALLOW', ratePercent: Math.round(percent * 100) / 100 } };
}
