import type { FactType } from '../fact/catalogue.ts';
import type { Json } from '../json.ts';
import { dateOfDay, dayNumber, isDate } from '../time.ts';
import { relational } from './operator.ts';
import type { Leaf } from './rule.ts';

/**
 * Values that stand for all others: no comparison in the document can tell a value apart from the one that stands for
 * it. Between two neighbouring constants one value stands for the whole stretch.
 */
export function standIns(leaves: readonly Leaf[], fact: FactType | undefined): readonly Json[] {
  const constants = [...new Set(leaves.flatMap(({ right }) => ('value' in right ? flat(right.value) : [])))];
  const numbers = constants.filter((each) => typeof each === 'number');
  const texts = constants.filter((each) => typeof each === 'string');
  const types: readonly string[] = fact ? [fact.type] : [...new Set(constants.filter((each) => each !== null).map((each) => typeof each))];
  const found: Json[] = [];
  if (types.includes('boolean')) found.push(true, false);
  if (types.includes('number')) found.push(...numberStandIns(numbers, fact?.unit));
  if (types.includes('date') || (types.includes('string') && isCalendar(leaves))) found.push(...dateStandIns(texts));
  else if (types.includes('string')) found.push(...textStandIns(texts, fact?.values));
  if (fact?.nullable || constants.includes(null)) found.push(null);
  return found;
}

const flat = (value: Json): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]).flatMap(flat) : [value]);

/** Texts that are compared by size and are all dates are a calendar. */
export function isCalendar(leaves: readonly Leaf[]): boolean {
  const texts = leaves.flatMap(({ right }) => ('value' in right ? flat(right.value) : [])).filter((each) => typeof each === 'string');
  return texts.length > 0 && texts.every(isDate) && leaves.some(({ operator }) => operator.name in relational);
}

function textStandIns(mentioned: readonly string[], values: readonly string[] | undefined): readonly string[] {
  if (values) return [...new Set([...values, ...mentioned])];
  let other = 'any other';
  while (mentioned.includes(other)) other += '…';
  return [...mentioned, other];
}

const dateStandIns = (texts: readonly string[]): readonly string[] =>
  stretches(texts.filter(isDate).map(dayNumber), { from: -Infinity, to: Infinity, isWhole: true }).map((day) => dateOfDay(day));

interface Range {
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
}

/** What the unit of a fact says about its values. */
const ranges: Readonly<Record<NonNullable<FactType['unit']>, Range>> = {
  days: { from: -Infinity, to: Infinity, isWhole: true },
  minor: { from: -Infinity, to: Infinity, isWhole: true },
  count: { from: 0, to: Infinity, isWhole: true },
  hour: { from: 0, to: 23, isWhole: true },
  share: { from: 0, to: 1, isWhole: false },
  points: { from: -Infinity, to: Infinity, isWhole: false },
};

const numberStandIns = (numbers: readonly number[], unit: FactType['unit']): readonly number[] =>
  stretches(numbers, unit ? ranges[unit] : { from: -Infinity, to: Infinity, isWhole: false });

/** Each constant, and one value between each two neighbours and beyond both ends, as far as the range has one. */
function stretches(constants: readonly number[], { from, to, isWhole }: Range): number[] {
  const edges = [...new Set([...constants, from, to])]
    .filter((edge) => edge >= from && edge <= to && Number.isFinite(edge))
    .sort((a, b) => a - b);
  if (edges.length === 0) return [0];
  const found: number[] = [];
  if (from === -Infinity) found.push(isWhole ? Math.ceil(edges[0]!) - 1 : edges[0]! - 1);
  edges.forEach((edge, i) => {
    if (!isWhole || Number.isInteger(edge)) found.push(edge);
    const next = edges[i + 1];
    if (next === undefined) return;
    const between = isWhole ? Math.floor(edge) + 1 : (edge + next) / 2;
    if (between > edge && between < next) found.push(between);
  });
  if (to === Infinity) found.push(isWhole ? Math.floor(edges.at(-1)!) + 1 : edges.at(-1)! + 1);
  return found;
}
