import { z } from 'zod';
import { knownFields } from './known-fields.ts';
import { Text } from './moment.ts';
import { type Answered, faults, faultsOf, onlyRule, type Question } from './obligation.ts';
import type { Pack } from './pack.ts';
import { ClosedVocabulary } from './primitives/content-ban.ts';

const ContentInput = knownFields({
  recipient: z.enum(['consumer', 'known_third_party', 'unknown']),
  channel: Text,
  elements: z.array(Text).max(100),
  /** Cut off before its end. */
  partial: z.boolean().optional(),
});

export interface ContentAnswer {
  readonly isLimitedContent: boolean;
  /** Why not: `missing_…`, `not_allowed_…`, and the circumstances. */
  readonly reasons: readonly string[];
}

/** Is this message a limited-content message, which is no communication about a debt? @source 12 CFR 1006.2(j) */
export function content({ rule: ruleId, input }: Question, packs: readonly Pack[]): Answered<ContentAnswer> {
  const vocabularies = packs.map((pack) => ({ ...pack, rules: pack.rules.filter((rule) => rule.params.kind === 'closedVocabulary') }));
  const rule = onlyRule(vocabularies, ruleId, 'CONTENT_BAN');
  if (typeof rule === 'string') return faults(rule);
  const params = ClosedVocabulary.parse(rule.params);
  const parsed = ContentInput.safeParse(input);
  if (!parsed.success) return faultsOf(parsed.error, 'input');
  const { recipient, channel, elements, partial } = parsed.data;
  const allowed = new Set([...params.required, ...params.optional]);
  const reasons = [
    ...(params.channels.includes(channel) ? [] : ['not_a_voicemail']),
    ...(recipient === 'known_third_party' ? ['left_for_known_third_party'] : []),
    ...(partial ? ['cut_off'] : []),
    ...params.required.filter((element) => !elements.includes(element)).map((element) => `missing_${element}`),
    ...elements.filter((element) => !allowed.has(element)).map((element) => `not_allowed_${element}`),
  ];
  return { ok: true, answer: { isLimitedContent: reasons.length === 0, reasons } };
}
