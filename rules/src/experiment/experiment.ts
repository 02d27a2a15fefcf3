import { z } from 'zod';

const outcome = z.strictObject({
  /** Column or fact that is 1 when it happened. */
  outcome: z.string().min(1).max(100),
  /** Which way is good. */
  better: z.enum(['more', 'less']),
});

/** Who gets which treatment, what decides and what must not get worse. The first arm is the champion. */
export const Experiment = z
  .strictObject({
    format: z.literal('dunwell.experiment/1'),
    id: z.string().min(1).max(64),
    name: z.string().min(1).max(200),
    /** Own to this version: changed shares need a new one. */
    salt: z.string().min(1).max(200),
    arms: z
      .array(z.strictObject({ name: z.string().min(1).max(100), share: z.number().min(0).max(1) }))
      .min(2)
      .max(20),
    primary: outcome,
    guardrails: z
      .array(outcome.extend({ margin: z.number().min(0).max(1).default(0) }))
      .max(20)
      .default([]),
    /** Consumers per arm whose outcome window must have closed before the last look. */
    plannedPerArm: z.int().min(1).max(100_000_000),
    /** Information fractions of the looks already taken, rising. */
    looks: z.array(z.number().positive().max(1)).max(100).default([]),
    alpha: z.number().positive().max(0.5).default(0.05),
  })
  .refine(({ arms }) => arms.reduce((sum, { share }) => sum + share, 0) <= 1 + 1e-9, {
    path: ['arms'],
    message: 'shares add up to more than 1',
  })
  .refine(({ arms }) => new Set(arms.map(({ name }) => name)).size === arms.length, {
    path: ['arms'],
    message: 'two arms have the same name',
  })
  .refine(({ looks }) => looks.every((look, i) => i === 0 || look > looks[i - 1]!), { path: ['looks'], message: 'looks must rise' });
export type Experiment = z.output<typeof Experiment>;
