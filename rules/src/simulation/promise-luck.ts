import { draw } from '../draw.ts';
import type { Behaviour } from './behaviour.ts';
import type { Bucket } from './bucket.ts';

const about = { days: 31, keep: 32, part: 33, cure: 41, cureHour: 42 } as const;

/** How a promise will turn out. */
export interface PromiseLuck {
  readonly dueInDays: number;
  /** Share of the promised amount that is paid on the due date; 0 when it is broken. */
  readonly paidShare: number;
}

/** Draws one promise of a case; `day` is the day it is made on. */
export function promiseLuck(behaviour: Behaviour, seed: number, of: { key: number; day: number; bucket: Bucket }): PromiseLuck {
  const { daysMin, daysMax } = behaviour.promise;
  const chance = (purpose: number): number => draw(seed, of.key, purpose, of.day);
  const dueInDays = daysMin + Math.floor(chance(about.days) * (Math.max(daysMin, daysMax) - daysMin + 1));
  if (chance(about.keep) < behaviour.keep[of.bucket]) return { dueInDays, paidShare: 1 };
  return { dueInDays, paidShare: chance(about.part) < behaviour.partShareOfBroken ? 0.5 : 0 };
}

/** The day a case would pay with nobody asking, and the minute of that day; `undefined` when not within so many days. */
export function selfCure(
  behaviour: Behaviour,
  seed: number,
  of: { key: number; days: number; bucketOn(day: number): Bucket },
): { day: number; minute: number } | undefined {
  const luck = draw(seed, of.key, about.cure);
  let stays = 1;
  for (let day = 0; day < of.days; day++) {
    stays *= 1 - behaviour.selfCureDaily[of.bucketOn(day)];
    if (1 - luck > stays) return { day, minute: 8 * 60 + Math.floor(draw(seed, of.key, about.cureHour) * 14 * 60) };
  }
  return undefined;
}
