import {
  alwaysValidInterval,
  assignArm,
  checkSampleRatio,
  compareProportions,
  groupSequentialBoundaries,
  sampleSizePerArm,
  wilsonInterval,
} from '@dunwell/rules/experiment';
import { chiSquareTail, normalCdf, normalQuantile } from '@dunwell/rules/statistics';
import { z } from 'zod';

const share = z.number().min(0).max(1);
const level = z.number().positive().max(0.5);
const arm = z
  .strictObject({ n: z.int().min(0), events: z.int().min(0) })
  .refine(({ n, events }) => events <= n, 'more events than consumers');
const seenArm = arm.refine(({ n }) => n > 0, 'nobody in the arm');

/** One function of the experiment mathematics: what it takes, and what it gives. */
export interface StatsFunction {
  readonly summary: string;
  readonly input: z.ZodType;
  call(input: unknown): unknown;
}

const define = <S extends z.ZodType>(summary: string, input: S, call: (input: z.output<S>) => unknown): StatsFunction => ({
  summary,
  input,
  call: (value) => call(value as z.output<S>),
});

/** Everything `dunwell stats` can work out. */
export const statsFunctions: Readonly<Record<string, StatsFunction>> = {
  normalCdf: define('{x}: probability below x', z.strictObject({ x: z.number() }), ({ x }) => normalCdf(x)),
  normalQuantile: define('{p}: the value with that probability below it', z.strictObject({ p: z.number().gt(0).lt(1) }), ({ p }) =>
    normalQuantile(p),
  ),
  chiSquareTail: define(
    '{statistic, degrees}: probability above',
    z.strictObject({ statistic: z.number().min(0), degrees: z.int().min(1).max(1e6) }),
    ({ statistic, degrees }) => chiSquareTail(statistic, degrees),
  ),
  wilson: define(
    '{n, events, confidence?}: range of a share',
    z.strictObject({ n: z.int().min(0), events: z.int().min(0), confidence: share.optional() }),
    ({ n, events, confidence }) => wilsonInterval({ n, events }, confidence),
  ),
  twoProportions: define(
    '{champion, challenger, confidence?}: difference looked at once',
    z.strictObject({ champion: seenArm, challenger: seenArm, confidence: share.optional() }),
    (input) => compareProportions(input.champion, input.challenger, input.confidence),
  ),
  sampleSize: define(
    '{from, to, power?, alpha?}: consumers per arm',
    z
      .strictObject({ from: share, to: share, power: share.optional(), alpha: level.optional() })
      .refine(({ from, to }) => from !== to, 'from and to are equal'),
    ({ from, to, power, alpha }) =>
      sampleSizePerArm({ from, to, ...(power === undefined ? {} : { power }), ...(alpha === undefined ? {} : { alpha }) }),
  ),
  sampleRatio: define(
    '{counts, shares}: did the arms get their shares',
    z
      .strictObject({ counts: z.array(z.int().min(0)).min(2), shares: z.array(share).min(2) })
      .refine(({ counts, shares }) => counts.length === shares.length, 'as many shares as counts are needed'),
    ({ counts, shares }) => checkSampleRatio(counts, shares),
  ),
  alwaysValid: define(
    '{champion, challenger, planned, alpha?}: interval true at every moment',
    z.strictObject({ champion: arm, challenger: arm, planned: z.int().min(1), alpha: level.optional() }),
    (input) =>
      alwaysValidInterval(input.champion, input.challenger, {
        planned: input.planned,
        ...(input.alpha === undefined ? {} : { alpha: input.alpha }),
      }),
  ),
  groupSequential: define(
    '{fractions, alpha?}: boundary of |z| at each look',
    z
      .strictObject({ fractions: z.array(z.number().gt(0).max(1)).min(1).max(50), alpha: level.optional() })
      .refine(({ fractions }) => fractions.every((each, i) => i === 0 || each > fractions[i - 1]!), 'fractions must rise'),
    ({ fractions, alpha }) => groupSequentialBoundaries(fractions, alpha),
  ),
  assignArm: define(
    '{salt, consumerId, arms}: who gets what',
    z.strictObject({ salt: z.string(), consumerId: z.string(), arms: z.array(z.strictObject({ name: z.string(), share })).min(1) }),
    ({ salt, consumerId, arms }) => assignArm(salt, consumerId, arms) ?? null,
  ),
};
