import {
  addBit,
  addBits,
  type Bitset,
  bitsKey,
  bitsOf,
  bothBits,
  emptyBits,
  hasBit,
  isEmptyBits,
  keepBits,
  meets,
  sameBits,
} from './bitset.ts';
import type { Box } from './boxes.ts';
import type { Column } from './column.ts';

/** Values of one column that no box tells apart, with the boxes that admit them. */
interface Class {
  readonly value: number;
  readonly boxes: Bitset;
}

/** Boxes seen column by column, for questions about what they cover together. Exact: nothing is sampled. */
export interface Cover {
  readonly boxCount: number;
  readonly columns: readonly (readonly Class[])[];
  /** Per box, the boxes it shares a case with (itself included). */
  overlapping(box: number): Bitset;
}

/** One value index per column. */
export type Point = readonly number[];

export function coverOf(boxes: readonly Box[], columns: readonly Column[]): Cover {
  const classes = columns.map((column, c) => classesOf(boxes, c, column.values.length));
  return { boxCount: boxes.length, columns: classes, overlapping: (box) => overlapping(boxes, classes, box) };
}

function classesOf(boxes: readonly Box[], column: number, valueCount: number): Class[] {
  const open = bitsOf(
    boxes.length,
    [...boxes.keys()].filter((i) => !boxes[i]!.has(column)),
  );
  const byValue = Array.from({ length: valueCount }, () => open.slice());
  boxes.forEach((box, i) => {
    box.get(column)?.forEach((bit, value) => {
      if (bit === 1) addBit(byValue[value]!, i);
    });
  });
  const classes = new Map<string, Class>();
  byValue.forEach((admitting, value) => {
    const key = bitsKey(admitting);
    if (!classes.has(key)) classes.set(key, { value, boxes: admitting });
  });
  return [...classes.values()];
}

function overlapping(boxes: readonly Box[], columns: Cover['columns'], box: number): Bitset {
  let shared = bitsOf(boxes.length, boxes.keys());
  columns.forEach((classes, c) => {
    if (!boxes[box]!.has(c)) return;
    const here = emptyBits(boxes.length);
    for (const each of classes) if (hasBit(each.boxes, box)) addBits(here, each.boxes);
    shared = bothBits(shared, here);
  });
  return shared;
}

/** True when one box alone admits everything: the common case, cheap to see. */
function hasWhole({ columns }: Cover, by: Bitset, inside: number | undefined): boolean {
  const whole = by.slice();
  for (const classes of columns) for (const { boxes } of classes) if (inside === undefined || hasBit(boxes, inside)) keepBits(whole, boxes);
  return !isEmptyBits(whole);
}

/** Where to look, column by column in the order looked at, and from where on a box admits all that is left. */
interface Search {
  readonly order: readonly number[];
  readonly classes: readonly (readonly Class[])[];
  /** `freeFrom[k]`: boxes that admit everything in the columns looked at from the k-th on. */
  readonly freeFrom: readonly Bitset[];
}

/** Few values first: there one choice rules out most boxes, and the rest ends early. */
function searchIn(cover: Cover, by: Bitset, inside: number | undefined): Search {
  const admitted = cover.columns.map((classes) => {
    const here = inside === undefined ? classes : classes.filter(({ boxes }) => hasBit(boxes, inside));
    return distinct(here.map(({ value, boxes }) => ({ value, boxes: bothBits(boxes, by) })));
  });
  const order = [...admitted.keys()].sort((a, b) => admitted[a]!.length - admitted[b]!.length);
  const freeFrom = [by];
  for (const column of order.toReversed()) {
    const free = admitted[column]!.reduce((all, { boxes }) => bothBits(all, boxes), freeFrom[0]!);
    freeFrom.unshift(free);
  }
  return { order, classes: order.map((column) => admitted[column]!), freeFrom };
}

/** Neighbours that no box tells apart become one: values lie in order, so most equal ones are neighbours. */
function distinct(classes: readonly Class[]): Class[] {
  return classes.filter(({ boxes }, i) => i === 0 || !sameBits(boxes, classes[i - 1]!.boxes));
}

/**
 * Cases that none of `by` admits, inside one box or everywhere; at most `limit` of them, each from another part of the
 * space. Empty: `by` covers it all.
 */
export function uncovered(cover: Cover, by: Bitset, { inside, limit }: { inside?: number; limit: number }): readonly Point[] {
  if (hasWhole(cover, by, inside)) return [];
  const { order, classes, freeFrom } = searchIn(cover, by, inside);
  const found: Point[] = [];
  const done = new Set<string>();
  const chosen: number[] = [];
  const visit = (active: Bitset): void => {
    const depth = chosen.length;
    if (found.length >= limit || meets(active, freeFrom[depth]!)) return;
    if (isEmptyBits(active)) {
      found.push(pointOf(order, [...chosen, ...classes.slice(depth).map(([first]) => first!.value)]));
      return;
    }
    const key = `${depth} ${bitsKey(active)}`;
    if (done.has(key)) return;
    done.add(key);
    for (const each of classes[depth]!) {
      chosen.push(each.value);
      visit(bothBits(active, each.boxes));
      chosen.pop();
    }
  };
  visit(by);
  return found;
}

function pointOf(order: readonly number[], chosen: readonly number[]): Point {
  const point: number[] = [];
  order.forEach((column, i) => {
    point[column] = chosen[i]!;
  });
  return point;
}

/** A case that two boxes share, if any. */
export function sharedPoint({ columns }: Cover, a: number, b: number): Point | undefined {
  const point = columns.map((classes) => classes.find(({ boxes }) => hasBit(boxes, a) && hasBit(boxes, b))?.value);
  return point.every((value) => value !== undefined) ? (point as Point) : undefined;
}
