import { unsignedOf } from '@dunwell/db/decision';
import { readDrawing } from '@dunwell/db/drawing';
import type { NodeMap, Plan } from '@dunwell/rules/strategy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { compileWith } from './shelf.ts';

const nodeId = z.string().min(1).max(64);

/** Where cases on old nodes go; `null`: they finish on their old version. */
export const NodeMapInput: z.ZodType<NodeMap> = z
  .record(nodeId, nodeId.nullable())
  .refine((map) => Object.keys(map).length <= 500, 'at most 500 nodes can be mapped');

/** The plan of the newest signed version. Its plan must be signed too: what runs is what was signed. */
export async function planToForce({ db }: Deps, strategyId: string): Promise<{ readonly planHash: string; readonly plan: Plan }> {
  const refuse = (message: string) => new TRPCError({ code: 'PRECONDITION_FAILED', message });
  const { versions } = await readDrawing(db, strategyId);
  const signed = versions.find(({ status }) => status === 'signed');
  if (!signed) throw refuse('no version of this strategy is signed');
  const compiled = await compileWith(db, signed.body);
  if (!compiled.ok) throw refuse('the signed version no longer compiles: hand it in again');
  const unsigned = await unsignedOf(db, [compiled.hash, ...compiled.plan.artifacts.map(({ hash }) => hash)]);
  if (unsigned.length > 0) throw refuse(`${unsigned.length} of its parts changed since and are not signed: hand it in again`);
  return { planHash: compiled.hash, plan: compiled.plan };
}
