import { inSegment, Segment } from '../strategy/index.ts';
import { factsOfLife } from './facts-of-life.ts';
import { heldFlags } from './held-flags.ts';
import type { RehearsalInput } from './rehearsal-input.ts';
import type { RehearsedCase } from './rehearsed-case.ts';
import { World } from './world.ts';

/** Cases that the plan takes on the first morning: those of its segment, without those that wait for a person to look at them. */
export function fittingCases(input: RehearsalInput): RehearsedCase[] {
  const { plan, cases } = input;
  const world = new World(input);
  const segment = Segment.parse(plan.nodes[plan.start]?.config.segment ?? []);
  return cases.filter(({ flags }, i) => {
    if (heldFlags.some((flag) => flags.includes(flag))) return false;
    return inSegment(segment, factsOfLife(world.glance(i, world.cast.startMs[i]!)));
  });
}
