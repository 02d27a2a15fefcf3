import { createHash } from 'node:crypto';
import { isMachine } from './machine.ts';
import type { Line, Person, Profile } from './profile.ts';

/** A seeded source of chance: the same key gives the same sequence. */
export type Chance = () => number;

/** Chance for one dial: equal for equal seed, number and time. */
function chanceOf(...key: readonly (string | number)[]): Chance {
  let block = 0;
  let left: number[] = [];
  return () => {
    if (left.length === 0) {
      const digest = createHash('sha256')
        .update(`${key.join('|')}|${block++}`)
        .digest();
      left = Array.from({ length: 8 }, (_, i) => digest.readUInt32LE(4 * i) / 2 ** 32);
    }
    return left.pop()!;
  };
}

/** One of the keys, in proportion to its weight. */
function pick<K extends string>(weights: Readonly<Record<K, number>>, chance: Chance): K {
  const entries = Object.entries(weights) as [K, number][];
  let left = chance() * entries.reduce((sum, [, w]) => sum + w, 0);
  for (const [key, w] of entries) {
    left -= w;
    if (left < 0) return key;
  }
  return entries.findLast(([, w]) => w > 0)![0];
}

/** What will happen on this dial. */
export interface Consumer {
  readonly line: Line;
  readonly person: Person;
  readonly pressesKeys: boolean;
  /** Seconds of ringing before the line does what it does. */
  readonly ringSeconds: number;
  readonly chance: Chance;
}

/** Draws the consumer behind a number at a time. */
export function drawConsumer(profile: Profile, number: string, at: string): Consumer {
  const chance = chanceOf(profile.seed, number, at);
  const forced = profile.numbers[number];
  const line = forced?.line ?? pick(profile.lines, chance);
  const person = forced?.person ?? pick(profile.people, chance);
  const pressesKeys = chance() < profile.keyShare;
  const [least, most] = isMachine(line) ? [14, 20] : [2, 14];
  return { line, person, pressesKeys, ringSeconds: least + chance() * (most - least), chance };
}
