import type { Json } from '@dunwell/rules';

/** One comparison of a rule, judged. */
export interface Condition {
  readonly fact: string;
  readonly operator: string;
  readonly wanted: Json;
  readonly found: Json;
  readonly held: boolean | undefined;
  /** How many any/all/not lie around it. */
  readonly depth: number;
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every comparison in an explanation of json-rules-engine's shape, in reading order, however it is nested. */
export function readConditions(explained: Json | undefined, depth = 0): Condition[] {
  if (Array.isArray(explained)) return explained.flatMap((one) => readConditions(one as Json, depth));
  if (!isObject(explained)) return [];
  if (typeof explained.fact === 'string' && typeof explained.operator === 'string') {
    const { fact, operator, value, factResult, valueResult, result } = explained;
    return [
      {
        fact,
        operator,
        wanted: valueResult ?? value ?? null,
        found: factResult ?? null,
        held: typeof result === 'boolean' ? result : undefined,
        depth,
      },
    ];
  }
  return (['conditions', 'all', 'any', 'not'] as const).flatMap((key) =>
    key in explained ? readConditions(explained[key], key === 'conditions' ? depth : depth + 1) : [],
  );
}
