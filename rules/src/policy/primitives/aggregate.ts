import { z } from 'zod';
import { knownFields } from '../known-fields.ts';
import { definePrimitive } from '../primitive.ts';

export const AggregateParams = knownFields({
  measure: z.literal('abandonedShareOfLiveAnswered'),
  maxPercent: z.number().min(0).max(100),
  periodDays: z.int().min(1).max(366),
});
export type AggregateParams = z.output<typeof AggregateParams>;

/** A limit on a whole campaign, not on one contact. */
export const aggregate = definePrimitive({ name: 'AGGREGATE', params: AggregateParams });
