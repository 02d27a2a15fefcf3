import { z } from 'zod';
import { knownFields } from './known-fields.ts';
import { Text } from './moment.ts';
import { type Pack, type PackRule, type PrimitiveName, packRef } from './pack.ts';

/** A question that is not about one contact: a date, the content of a message, the rate of a campaign. */
export const Question = knownFields({
  packs: z.array(Text).max(50).optional(),
  rule: Text.optional(),
  input: z.record(z.string(), z.json()),
});
export type Question = z.output<typeof Question>;

/** The answer, or every fault of the question, each naming the field. */
export type Answered<A> = { readonly ok: true; readonly answer: A } | { readonly ok: false; readonly issues: readonly string[] };

export const faults = (...issues: string[]): { ok: false; issues: string[] } => ({ ok: false, issues });

/** What zod found, one line per fault, the field first. */
export const faultsOf = (error: z.ZodError, at: string): { ok: false; issues: string[] } =>
  faults(...error.issues.map((issue) => `${[at, ...issue.path].join('.')}: ${issue.message}`));

const ofPrimitives = (packs: readonly Pack[], primitives: readonly PrimitiveName[]): PackRule[] =>
  packs.flatMap((pack) => pack.rules.filter((rule) => primitives.includes(rule.primitive) && rule.enabled));

function unknownRule(packs: readonly Pack[], ruleId: string | undefined, all: readonly PackRule[]): string {
  const known = all.map((rule) => (typeof rule.params.of === 'string' ? rule.params.of : rule.id)).join(', ') || 'none';
  return `rule: ${ruleId === undefined ? 'missing' : `unknown ${ruleId}`}; allowed in ${packs.map(packRef).join(', ') || 'no pack'}: ${known}`;
}

/** The rule of that id, or the one that works out dates for it, among those of these primitives; the fault when there is none. */
export function chooseRule(packs: readonly Pack[], ruleId: string | undefined, primitives: readonly PrimitiveName[]): PackRule | string {
  const all = ofPrimitives(packs, primitives);
  return all.find((rule) => rule.id === ruleId || (ruleId !== undefined && rule.params.of === ruleId)) ?? unknownRule(packs, ruleId, all);
}

/** The only rule of that primitive in these packs, whatever it is called; where there are several, the one of that id. */
export function onlyRule(packs: readonly Pack[], ruleId: string | undefined, primitive: PrimitiveName): PackRule | string {
  const all = ofPrimitives(packs, [primitive]);
  const found = all.length === 1 ? all[0] : all.find((rule) => rule.id === ruleId);
  return found ?? unknownRule(packs, ruleId, all);
}
