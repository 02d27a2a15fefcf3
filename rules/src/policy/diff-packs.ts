import canonicalize from 'canonicalize';
import type { Json } from '../json.ts';
import type { Words } from '../lang.ts';
import type { Pack, PackRule } from './pack.ts';

/** One value that is not what it was; `null` stands for "was not there". */
export interface ValueChange {
  /** Where in the rule or pack: `params.windows.0.cap`. */
  readonly at: string;
  readonly before: Json;
  readonly after: Json;
}

/** What became of one rule between two versions of a pack. */
export interface RuleChange {
  readonly type: 'added' | 'removed' | 'changed';
  readonly rule: string;
  readonly cite: string;
  /** The rule in words as it is now, or as it was when it is gone. */
  readonly words: Words;
  /** The words before, where they differ. */
  readonly wordsBefore?: Words;
  /** Every setting with its value before and after; for a rule that came or went, its settings. */
  readonly values: readonly ValueChange[];
}

/** What changed between two versions of one pack. Worked tests and the order of rules bind nobody and are left out. */
export interface PackDiff {
  readonly pack: readonly ValueChange[];
  readonly rules: readonly RuleChange[];
  readonly unchanged: number;
}

export function diffPacks(before: Pack, after: Pack): PackDiff {
  const [was, is] = [before, after].map(({ rules }) => new Map(rules.map((rule) => [rule.id, rule])));
  const ids = [...new Set([...is!.keys(), ...was!.keys()])];
  const rules = ids.flatMap((id) => changeOf(was!.get(id), is!.get(id))).sort((a, b) => weight[a.type] - weight[b.type]);
  return { pack: valueChanges(frameOf(before), frameOf(after)), rules, unchanged: ids.length - rules.length };
}

/** The pack without its rules and tests. */
function frameOf({ rules: _rules, tests: _tests, ...frame }: Pack): Json {
  return frame as unknown as Json;
}

/** Added rules first, then removed, then changed, each in the order of the pack. */
const weight = { added: 0, removed: 1, changed: 2 } as const;

function changeOf(was: PackRule | undefined, is: PackRule | undefined): RuleChange[] {
  const rule = is ?? was;
  if (!rule) return [];
  const values = valueChanges(was ? settingsOf(was) : null, is ? settingsOf(is) : null);
  const told = { rule: rule.id, cite: rule.cite, words: rule.words, values };
  if (!was) return [{ type: 'added', ...told }];
  if (!is) return [{ type: 'removed', ...told }];
  const isReworded = !same(was.words as unknown as Json, is.words as unknown as Json);
  if (values.length === 0 && !isReworded) return [];
  return [{ type: 'changed', ...told, ...(isReworded && { wordsBefore: was.words }) }];
}

function settingsOf({ id: _id, words: _words, ...settings }: PackRule): Json {
  return settings as unknown as Json;
}

const same = (a: Json, b: Json): boolean => canonicalize(a) === canonicalize(b);
const isObject = (json: Json): json is { readonly [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Leaf by leaf; a list of plain values is one value. */
function valueChanges(before: Json, after: Json, at = ''): ValueChange[] {
  if (same(before, after)) return [];
  const [left, right] = [fieldsOf(before), fieldsOf(after)];
  if (!left && !right) return [{ at, before, after }];
  if ((before !== null && !left) || (after !== null && !right)) return [{ at, before, after }];
  const keys = [...new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})])];
  return keys.flatMap((key) => valueChanges(left?.[key] ?? null, right?.[key] ?? null, at === '' ? key : `${at}.${key}`));
}

function fieldsOf(json: Json): Readonly<Record<string, Json>> | undefined {
  if (isObject(json)) return json;
  const isListOfObjects = Array.isArray(json) && json.length > 0 && (json as readonly Json[]).every(isObject);
  return isListOfObjects ? Object.fromEntries((json as readonly Json[]).map((entry, at) => [String(at + 1), entry])) : undefined;
}
