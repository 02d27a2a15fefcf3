import type { FactType } from '../fact/catalogue.ts';
import type { Json } from '../json.ts';
import { isCalendar, standIns } from './domain.ts';
import { relational, testOf } from './operator.ts';
import type { Condition, Leaf, Ruleset } from './rule.ts';
import type { Slot } from './slot.ts';
import { leafMayThrow } from './throwing.ts';

/** One independent question about a case: the value of a fact, or whether a list fact holds one entry. */
export interface Column {
  readonly slot: Slot;
  /** The entry asked for, when the fact is a list. */
  readonly entry?: Json;
  /** A comparison that cannot be split into values: it may hold or fail whatever else is true. */
  readonly isOpaque?: boolean;
  readonly values: readonly Json[];
}

/** The columns of a rule set, and for each comparison which values of its column make it hold (1) or fail (0). */
export interface Columns {
  readonly columns: readonly Column[];
  readonly holdsFor: ReadonlyMap<Leaf, { readonly column: number; readonly holds: Uint8Array }>;
}

export function columnsOf(ruleset: Ruleset, facts: readonly FactType[]): Columns {
  const leaves = ruleset.rules.flatMap((rule) => [...leavesOf(rule.conditions)]);
  const columns: Column[] = [];
  const holdsFor = new Map<Leaf, { column: number; holds: Uint8Array }>();
  const add = (column: Column, group: readonly Leaf[], testFor: (leaf: Leaf) => (value: Json) => boolean): void => {
    const index = columns.push(column) - 1;
    for (const leaf of group) {
      const test = testFor(leaf);
      const holds = new Uint8Array(column.values.length);
      for (let i = 0; i < holds.length; i++) holds[i] = test(column.values[i]!) ? 1 : 0;
      holdsFor.set(leaf, { column: index, holds });
    }
  };
  for (const ofSlot of groupBy(leaves, (leaf) => leaf.left).values()) {
    const slot = ruleset.slots[ofSlot[0]!.left]!;
    const fact = slot.path.length === 0 ? facts.find(({ name }) => name === slot.fact) : undefined;
    const calendar = isCalendar(ofSlot) || fact?.type === 'date';
    for (const [shape, group] of groupBy(ofSlot, (leaf) => shapeOf(leaf, fact, calendar))) {
      if (shape === 'value') add({ slot, values: standIns(group, fact) }, group, valueTest);
      else if (shape.startsWith('entry')) add({ slot, entry: constantOf(group[0]!), values: [true, false] }, group, entryTest);
      else add({ slot, isOpaque: true, values: [true, false] }, group, () => (value) => value === true);
    }
  }
  return { columns, holdsFor };
}

const constantOf = ({ right }: Leaf): Json => ('value' in right ? right.value : null);

function valueTest(leaf: Leaf): (value: Json) => boolean {
  const test = testOf(leaf.operator);
  const constant = constantOf(leaf);
  return (value) => test(value, constant);
}

function entryTest(leaf: Leaf): (isIn: Json) => boolean {
  const test = testOf(leaf.operator);
  const entry = constantOf(leaf);
  return (isIn) => test(isIn ? [entry] : [], entry);
}

/** `value`: decided by the fact's value · `entry …`: by one entry of a list · `opaque …`: neither. */
function shapeOf(leaf: Leaf, fact: FactType | undefined, calendar: boolean): string {
  const { operator, right } = leaf;
  const opaque = `opaque ${JSON.stringify([operator, right])}`;
  if (!('value' in right) || leafMayThrow({ ...leaf, operator: { ...operator, decorators: [] } })) return opaque;
  if (operator.name === 'contains' || operator.name === 'doesNotContain') {
    const isEntry = operator.decorators.every((each) => each === 'not') && !isNested(right.value);
    return isEntry ? `entry ${JSON.stringify(right.value)}` : opaque;
  }
  const splits = operator.decorators.every(
    (each) => each === 'not' || ((each === 'someValue' || each === 'everyValue') && Array.isArray(right.value)),
  );
  const comparesText =
    typeof right.value === 'string' && (operator.name === 'in' || operator.name === 'notIn' || (operator.name in relational && !calendar));
  return splits && !comparesText && fact?.type !== 'strings' ? 'value' : opaque;
}

const isNested = (value: Json): boolean => typeof value === 'object' && value !== null;

export function* leavesOf(condition: Condition): Generator<Leaf> {
  if (condition.kind === 'leaf') yield condition;
  else if (condition.kind === 'not') yield* leavesOf(condition.child);
  else for (const child of condition.children) yield* leavesOf(child);
}

function groupBy<T, K>(list: readonly T[], keyOf: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of list) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
