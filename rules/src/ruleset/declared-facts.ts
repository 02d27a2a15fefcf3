import { z } from 'zod';
import type { FactType } from '../fact/catalogue.ts';
import type { Json } from '../json.ts';
import { error, type RuleIssue } from './issue.ts';
import { isObject } from './read-condition.ts';

const Words = z.strictObject({ en: z.string(), zh: z.string() });
const Declared = z.looseObject({
  name: z.string().min(1).max(100),
  type: z.enum(['number', 'string', 'boolean', 'date', 'strings']),
  unit: z.enum(['days', 'minor', 'count', 'share', 'points', 'hour']).optional(),
  nullable: z.boolean().optional(),
  values: z.array(z.string()).max(1000).optional(),
  label: Words.optional(),
});

/** The facts a document declares itself, as catalogue entries; `undefined` when it declares none. */
export function declaredFacts(document: Json): { readonly facts: readonly FactType[] | undefined; readonly issues: readonly RuleIssue[] } {
  const declared = isObject(document) ? document.facts : undefined;
  if (declared === undefined) return { facts: undefined, issues: [] };
  const parsed = z.array(Declared).max(1000).safeParse(declared);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) =>
      error(
        'badFact',
        `facts${path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')}`,
        message,
        `事实声明有误：${message}`,
      ),
    );
    return { facts: undefined, issues };
  }
  const facts = parsed.data.map(
    ({ name, type, unit, nullable, values, label }): FactType => ({
      name,
      type,
      source: 'custom',
      label: label ?? { en: name, zh: name },
      ...(unit ? { unit } : {}),
      ...(nullable === undefined ? {} : { nullable }),
      ...(values ? { values } : {}),
    }),
  );
  return { facts, issues: [] };
}
