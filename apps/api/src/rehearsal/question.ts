import { packById } from '@dunwell/rules/policy';
import { Behaviour } from '@dunwell/rules/simulation';
import { z } from 'zod';

/** One drawing to rehearse: what is drawn now, the newest signed version, or a version by number. */
export const DrawingRef = z.object({
  strategyId: z.string().min(1).max(64),
  version: z.union([z.literal('draft'), z.literal('signed'), z.int().min(1)]),
});
export type DrawingRef = z.output<typeof DrawingRef>;

/** What is to be rehearsed. */
export const Question = z
  .object({
    drawing: DrawingRef,
    compare: DrawingRef.optional(),
    /** `strategy`: only cases that the drawing's strategy holds now. */
    from: z.enum(['book', 'strategy']).default('book'),
    size: z.int().min(1).max(5000).default(500),
    days: z.int().min(1).max(365).default(30),
    seed: z.int().min(0).max(0xffff_ffff).default(1),
    packs: z.array(z.string().refine((ref) => packById(ref) !== undefined, 'must be the reference of a pack')).max(100),
    /** Per hour; absent: without limit. */
    lines: z.int().min(0).max(1_000_000).optional(),
    agents: z.int().min(0).max(1_000_000).optional(),
    /** How people behave; absent: the illustrative defaults. */
    behaviour: Behaviour.optional(),
    /** How people behave is learnt from what this house has lived through. */
    fromHouseHistory: z.boolean().optional(),
  })
  .refine(({ behaviour, fromHouseHistory }) => !(behaviour && fromHouseHistory), {
    path: ['behaviour'],
    message: 'must be absent when the history of the house is to be used',
  });
export type Question = z.output<typeof Question>;
