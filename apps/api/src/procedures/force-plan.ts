import { unsignedOf } from '@dunwell/db/decision';
import { readDrawing } from '@dunwell/db/drawing';
import type { NodeMap, Plan } from '@dunwell/rules/strategy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { plansOfDrawing } from './plan-of-drawing.ts';

const nodeId = z.string().min(1).max(64);

/** Where cases on old nodes go; `null`: they finish on their old version. */
export const NodeMapInput: z.ZodType<NodeMap> = z
  .record(nodeId, nodeId.nullable())
  .refine((map) => Object.keys(map).length <= 500, 'at most 500 nodes can be mapped');

/** The signed plan of the newest signed version, with the parts it was signed with: what runs is what was signed. */
export async function planToForce({ db }: Deps, strategyId: string): Promise<{ readonly planHash: string; readonly plan: Plan }> {
  const refuse = (message: string) => new TRPCError({ code: 'PRECONDITION_FAILED', message });
  const { versions } = await readDrawing(db, strategyId);
  const unsigned = await unsignedOf(
    db,
    versions.map(({ hash }) => hash),
  );
  const signed = versions.find(({ hash }) => !unsigned.includes(hash));
  if (!signed) throw refuse('no version of this strategy is signed');
  let open = 0;
  for await (const { hash, plan } of plansOfDrawing(db, signed.body)) {
    const missing = await unsignedOf(db, [hash, ...plan.artifacts.map((pin) => pin.hash)]);
    if (missing.length === 0) return { planHash: hash, plan };
    open ||= missing.length;
  }
  throw refuse(open > 0 ? `${open} of its parts are not signed` : 'the plan of the signed version is not on file: hand it in again');
}
