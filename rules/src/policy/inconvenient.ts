import { dayNumber, minuteOfDay } from '../time.ts';
import { weekdayNames } from './request-facts.ts';
import type { Scene } from './scene.ts';
import type { Schedule, Span } from './schedule.ts';
import { wallAt, weekdayOfDay } from './zone-clock.ts';

/** A stretch the person called inconvenient, on one calendar day. */
interface Block extends Span {
  /** Index of the fact and the day it began: the same block on both sides of midnight. */
  readonly id: string;
}

type Fact = NonNullable<Scene['facts']['inconvenient']>[number];

function beginsOn(fact: Fact, day: number): boolean {
  if (fact.throughDate !== undefined && day > dayNumber(fact.throughDate)) return false;
  return fact.days === undefined || fact.days.includes(weekdayNames[weekdayOfDay(day) - 1]!);
}

/** Blocks of that calendar day, those that began the evening before included. */
function blocksOn(facts: readonly Fact[], day: number): readonly Block[] {
  const blocks: Block[] = [];
  for (const [i, fact] of facts.entries()) {
    const from = minuteOfDay(fact.from)!;
    const to = minuteOfDay(fact.to)!;
    if (beginsOn(fact, day)) blocks.push({ id: `${i} ${day}`, from, to: from < to ? to : 1440 });
    if (from >= to && beginsOn(fact, day - 1)) blocks.push({ id: `${i} ${day - 1}`, from: 0, to });
  }
  return blocks;
}

/** What a day's blocks leave open; nothing lies between blocks that touch. */
function complement(blocks: readonly Span[]): readonly Span[] {
  const open: Span[] = [];
  let from = 0;
  for (const block of [...blocks].sort((a, b) => a.from - b.from)) {
    open.push({ from, to: block.from });
    from = Math.max(from, block.to);
  }
  open.push({ from, to: 1440 });
  return open;
}

/** Every minute but those the person called inconvenient. */
export const convenientSchedule =
  (facts: readonly Fact[]): Schedule =>
  (day) =>
    complement(blocksOn(facts, day));

/** The person wrote within every inconvenient block that holds now, on that zone's clock; also true when none holds. */
export function isSameBlock(
  facts: readonly Fact[],
  zone: string,
  instants: { readonly askedAtMs: number; readonly atMs: number },
): boolean {
  const idsAt = (atMs: number): string[] => {
    const wall = wallAt(zone, atMs);
    return blocksOn(facts, wall.day)
      .filter((block) => wall.minute >= block.from && wall.minute < block.to)
      .map((block) => block.id);
  };
  const asked = idsAt(instants.askedAtMs);
  const now = idsAt(instants.atMs);
  return now.every((id) => asked.includes(id));
}
