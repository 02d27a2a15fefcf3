import type { Json } from '../json.ts';
import { error, type RuleIssue } from './issue.ts';
import { maxDecorators, readOperator } from './operator.ts';
import type { Condition, Leaf } from './rule.ts';
import { readPath, type Slot } from './slot.ts';

/** Bounds on one document: far above what people write, low enough that no document can exhaust memory or stack. */
const maxDepth = 32;
const maxConditions = 50_000;

type JsonObject = Readonly<Record<string, Json>>;

/** What is gathered while a document is read. */
export interface Reading {
  readonly issues: RuleIssue[];
  readonly slots: Slot[];
  readonly slotIndex: Map<string, number>;
  /** Named conditions a rule may refer to. */
  readonly named: ReadonlyMap<string, Json>;
  conditions: number;
}

/** Where a condition stands: its place in the document, its depth and the references that led to it. */
interface Place {
  readonly at: string;
  readonly depth: number;
  readonly trail: readonly string[];
}

export const isObject = (json: Json | undefined): json is JsonObject => typeof json === 'object' && json !== null && !Array.isArray(json);

/** Reads one condition of the json-rules-engine format; faults go to `reading.issues` and give `undefined`. */
export function readCondition(json: Json | undefined, place: Place, reading: Reading): Condition | undefined {
  const fail = (code: string, en: string, zh: string): undefined => void reading.issues.push(error(code, place.at, en, zh));
  if (++reading.conditions > maxConditions)
    return fail('tooManyConditions', `more than ${maxConditions} conditions`, `条件超过 ${maxConditions} 个`);
  if (place.depth > maxDepth) return fail('tooDeep', `conditions nested deeper than ${maxDepth}`, `条件嵌套超过 ${maxDepth} 层`);
  if (!isObject(json)) return fail('notACondition', 'a condition is an object', '条件必须是对象');
  if (Object.hasOwn(json, 'any')) return readGroup('any', json, place, reading);
  if (Object.hasOwn(json, 'all')) return readGroup('all', json, place, reading);
  if (Object.hasOwn(json, 'not')) {
    const child = readCondition(json.not, { ...place, at: `${place.at}.not`, depth: place.depth + 1 }, reading);
    return child && { kind: 'not', at: place.at, child, shown: shownOf(json, groupPriority(json)) };
  }
  if (Object.hasOwn(json, 'condition')) return readReference(json, place, reading);
  return readLeaf(json, place, reading);
}

function readGroup(kind: 'all' | 'any', json: JsonObject, place: Place, reading: Reading): Condition | undefined {
  const list = json[kind];
  if (!Array.isArray(list)) {
    return void reading.issues.push(error('notAList', place.at, `"${kind}" must be a list of conditions`, `"${kind}" 必须是条件列表`));
  }
  const read = (list as readonly Json[]).map((each, i) =>
    readCondition(each, { ...place, at: `${place.at}.${kind}[${i}]`, depth: place.depth + 1 }, reading),
  );
  if (read.some((each) => each === undefined)) return undefined;
  const children = read as Condition[];
  const sets = new Map<number, Condition[]>();
  children.forEach((child, i) => {
    const rank = rankOf((list as readonly Json[])[i] as JsonObject);
    sets.set(rank, [...(sets.get(rank) ?? []), child]);
  });
  const ordered = [...sets].sort(([a], [b]) => b - a).map(([, set]) => set);
  return { kind, at: place.at, children, sets: ordered, shown: shownOf(json, groupPriority(json)) };
}

function readReference(json: JsonObject, place: Place, reading: Reading): Condition | undefined {
  const name = json.condition;
  const fail = (code: string, en: string, zh: string): undefined => void reading.issues.push(error(code, place.at, en, zh));
  const target = typeof name === 'string' ? reading.named.get(name) : undefined;
  if (typeof name !== 'string' || target === undefined)
    return fail('unknownReference', `no condition named ${JSON.stringify(name)}`, `没有名为 ${JSON.stringify(name)} 的条件`);
  if (place.trail.includes(name))
    return fail(
      'cyclicReference',
      `condition "${name}" refers to itself (${[...place.trail, name].join(' → ')})`,
      `条件 "${name}" 循环引用`,
    );
  const found = readCondition(target, { at: place.at, depth: place.depth + 1, trail: [...place.trail, name] }, reading);
  const own = shownOf(json, typeof json.priority === 'number' ? json.priority : undefined);
  return found && { ...found, shown: { ...own, ...found.shown }, reference: { ...own, condition: name } };
}

function readLeaf(json: JsonObject, { at }: Place, reading: Reading): Leaf | undefined {
  const before = reading.issues.length;
  const fail = (code: string, en: string, zh: string): void => void reading.issues.push(error(code, at, en, zh));
  const { fact, operator, value, path } = json;
  if (usesInheritedName(value) || usesInheritedName(json.params)) fail('inheritedName', inheritedName.en, inheritedName.zh);
  if (typeof fact !== 'string' || fact === '') fail('noFact', '"fact" must name a fact', '"fact" 必须是事实名称');
  if (!Object.hasOwn(json, 'value')) fail('noValue', '"value" is missing', '缺少 "value"');
  const priority = json.priority;
  if (priority !== undefined && typeof priority !== 'number') fail('badPriority', '"priority" must be a number', '"priority" 必须是数字');
  const parsed = typeof operator === 'string' ? readOperator(operator) : undefined;
  if (!parsed)
    fail(
      'unknownOperator',
      `unknown operator ${JSON.stringify(operator)} (at most ${maxDecorators} decorators)`,
      `未知运算符 ${JSON.stringify(operator)}`,
    );
  const left = typeof fact === 'string' ? slotFor({ fact, path, at }, reading) : undefined;
  const isFact = isObject(value) && Object.hasOwn(value, 'fact');
  if (isFact && typeof value.fact !== 'string') fail('noFact', '"value.fact" must name a fact', '"value.fact" 必须是事实名称');
  const slot = isFact && typeof value.fact === 'string' ? slotFor({ fact: value.fact, path: value.path, at }, reading) : undefined;
  if (reading.issues.length > before || !parsed || left === undefined) return undefined;
  return {
    kind: 'leaf',
    at,
    left,
    operator: parsed,
    right: slot === undefined ? { value: value! } : { slot },
    shown: {
      ...shownOf(json, priority as number | undefined),
      operator: operator!,
      value: value!,
      fact: fact!,
      ...(json.params ? { params: json.params } : {}),
      ...(path ? { path } : {}),
    },
  };
}

/** The reference engine drops keys such as `constructor` when it copies a document, so a document may not have them. */
export function usesInheritedName(json: Json | undefined, depth = 0): boolean {
  if (typeof json !== 'object' || json === null) return false;
  if (depth > maxDepth || Object.keys(json).some((key) => key in {})) return true;
  return Object.values(json).some((inner) => usesInheritedName(inner, depth + 1));
}
export const inheritedName = {
  en: `values may neither nest deeper than ${maxDepth} nor have keys such as constructor or toString, which every object has`,
  zh: `值的嵌套不得超过 ${maxDepth} 层，也不能使用 constructor、toString 等所有对象自带的键名`,
};

function slotFor(from: { fact: string; path: Json | undefined; at: string }, reading: Reading): number | undefined {
  const path = from.path === undefined || from.path === null ? [] : typeof from.path === 'string' ? readPath(from.path) : undefined;
  if (!path) {
    reading.issues.push(
      error(
        'badPath',
        from.at,
        `path ${JSON.stringify(from.path)} is not a plain property chain such as $.a.b`,
        '路径只能是 $.a.b 这样的属性链',
      ),
    );
    return undefined;
  }
  const key = JSON.stringify([from.fact, ...path]);
  const known = reading.slotIndex.get(key);
  if (known !== undefined) return known;
  reading.slotIndex.set(key, reading.slots.length);
  return reading.slots.push({ fact: from.fact, path }) - 1;
}

const groupPriority = (json: JsonObject): number => Number.parseInt(String(json.priority), 10) || 1;

/** The condition priority json-rules-engine sorts by. */
function rankOf(json: JsonObject): number {
  if (Object.hasOwn(json, 'any') || Object.hasOwn(json, 'all') || Object.hasOwn(json, 'not')) return groupPriority(json);
  return typeof json.priority === 'number' && json.priority !== 0 ? json.priority : 1;
}

const shownOf = (json: JsonObject, priority: number | undefined): Record<string, Json> => ({
  ...(priority ? { priority } : {}),
  ...(json.name ? { name: json.name } : {}),
});
