import { z } from 'zod';

const scalar = z.union([z.string().max(500), z.number(), z.boolean()]);
const list = z.array(scalar).min(1).max(1000);
const bound = z.union([z.number(), z.iso.date()]);

/**
 * What one cell asks of its fact. `null` asks nothing · a value or list: is (one of) · `not`: is none of ·
 * `atLeast` `above` `atMost` `below`: a range · `contains` `lacks`: of a list fact · `missing`: nothing is known.
 */
export const Cell = z.union(
  [
    z.null(),
    scalar,
    list,
    z.strictObject({ not: z.union([scalar, list]) }),
    z.strictObject({ contains: scalar }),
    z.strictObject({ lacks: scalar }),
    z.strictObject({ missing: z.boolean() }),
    z
      .strictObject({ atLeast: bound.optional(), above: bound.optional(), atMost: bound.optional(), below: bound.optional() })
      .refine((range) => Object.keys(range).length > 0, 'a range needs a bound'),
  ],
  'a cell is null, a value, a list of values, {not}, {contains}, {lacks}, {missing} or a range {atLeast, above, atMost, below}',
);
export type Cell = z.output<typeof Cell>;

/** A decision table: one column per fact, one row per case to tell apart, read from the top. */
export const Table = z.strictObject({
  format: z.literal('dunwell.table/1'),
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(200),
  /**
   * `first`: the first row that fits · `unique`: the one row that fits, and no two rows may fit one case · `priority`: the
   * fitting row of highest priority · `collect`: every fitting row.
   */
  hitPolicy: z.enum(['first', 'unique', 'priority', 'collect']).default('first'),
  facts: z.array(z.looseObject({ name: z.string().min(1), type: z.enum(['number', 'string', 'boolean', 'date', 'strings']) })).optional(),
  inputs: z
    .array(
      z.strictObject({ fact: z.string().min(1).max(100), path: z.string().max(500).optional(), label: z.string().max(200).optional() }),
    )
    .min(1)
    .max(50),
  rows: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(200).optional(),
        when: z.array(Cell),
        outcome: z.string().min(1).max(100),
        params: z.record(z.string(), z.json()).optional(),
        priority: z.int().min(1).max(1_000_000).optional(),
      }),
    )
    .min(1)
    .max(5000),
});
export type Table = z.output<typeof Table>;
export type TableRow = Table['rows'][number];
