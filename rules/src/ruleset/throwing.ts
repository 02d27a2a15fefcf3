import { relational } from './operator.ts';
import type { Condition, Leaf } from './rule.ts';

/*
 * json-rules-engine judges every condition of one priority before it combines them, so a comparison that throws (`in`
 * with a value that is no list) fails the whole run even where `false && …` would have skipped it. To stay equal
 * and fast: comparisons known never to throw are skipped lazily, the others are always judged.
 */

const isPrimitive = (value: unknown): boolean => value === null || typeof value !== 'object';

/** True when judging this leaf may throw although every slot it relies on holds a plain value (see `plainSlots`). */
export function leafMayThrow({ operator, right }: Leaf): boolean {
  if (operator.decorators.some((decorator) => decorator !== 'not')) return true;
  if (operator.name === 'in' || operator.name === 'notIn')
    return 'slot' in right || !(Array.isArray(right.value) || typeof right.value === 'string');
  return operator.name in relational && 'value' in right && !isPrimitive(right.value);
}

export function mayThrow(condition: Condition): boolean {
  if (condition.kind === 'leaf') return leafMayThrow(condition);
  return condition.kind === 'not' ? mayThrow(condition.child) : condition.children.some(mayThrow);
}

/**
 * Slots whose value is turned into a number or text by a comparison. An object there may carry its own broken
 * `toString`, so a case with one takes the exact, slower way.
 */
export function plainSlots(conditions: Iterable<Condition>): readonly number[] {
  const found = new Set<number>();
  const visit = (condition: Condition): void => {
    if (condition.kind === 'not') visit(condition.child);
    else if (condition.kind !== 'leaf') condition.children.forEach(visit);
    else if (!leafMayThrow(condition) && coerces(condition)) {
      found.add(condition.left);
      if ('slot' in condition.right) found.add(condition.right.slot);
    }
  };
  for (const condition of conditions) visit(condition);
  return [...found].sort((a, b) => a - b);
}

const coerces = ({ operator, right }: Leaf): boolean =>
  operator.name in relational ||
  ((operator.name === 'in' || operator.name === 'notIn') && 'value' in right && typeof right.value === 'string');
