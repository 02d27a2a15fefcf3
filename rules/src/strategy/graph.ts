import { z } from 'zod';
import { caseEventNames } from '../case-event.ts';

const id = z
  .string()
  .regex(/^[A-Za-z0-9_.:-]{1,64}$/, 'letters, digits and _ . : - only, at most 64')
  .refine((text) => !(text in {}), 'a name that JavaScript objects already have');

/** A strategy as drawn: what the designer edits and the file format `dunwell.strategy/1` stores. */
export const Graph = z.strictObject({
  format: z.literal('dunwell.strategy/1'),
  id,
  name: z.string().min(1).max(200),
  start: id,
  nodes: z
    .record(
      id,
      z.strictObject({
        kind: z.string().max(40),
        label: z.string().max(200).default(''),
        /** Version of the kind's settings this drawing was made with; files without it are version 0. */
        version: z.int().min(0).max(1000).optional(),
        config: z.record(z.string(), z.json()).default({}),
      }),
    )
    .refine((nodes) => Object.keys(nodes).length <= 2000, 'at most 2000 nodes'),
  edges: z.array(z.strictObject({ from: id, port: z.string().max(64), to: id })).max(20_000),
  interrupts: z
    .array(z.strictObject({ on: z.enum(caseEventNames), to: id }))
    .max(100)
    .default([]),
  /** Where the nodes lie on the canvas. Not part of the content hash: moving a box changes nothing that runs. */
  layout: z.record(id, z.strictObject({ x: z.number(), y: z.number() })).default({}),
});
export type Graph = z.output<typeof Graph>;
export type GraphNode = Graph['nodes'][string];
