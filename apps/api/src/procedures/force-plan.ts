import type { Db } from '@dunwell/db';
import { unsignedOf } from '@dunwell/db/decision';
import { readDrawing, versionsOnFile } from '@dunwell/db/drawing';
import type { NodeMap, Plan } from '@dunwell/rules/strategy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { plansOfDrawing } from './plan-of-drawing.ts';
import { nameableKinds } from './shelf.ts';

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
  let open: readonly Part[] = [];
  for await (const { hash, plan } of plansOfDrawing(db, signed.body)) {
    const missing = await unsignedOf(db, [hash, ...plan.artifacts.map((pin) => pin.hash)]);
    if (missing.length === 0) return { planHash: hash, plan };
    if (open.length === 0) open = [{ kind: 'plan', id: strategyId, hash }, ...plan.artifacts].filter((part) => missing.includes(part.hash));
  }
  throw refuse(open.length > 0 ? await unsignedInWords(db, open) : 'the plan of the signed version is not on file: hand it in again');
}

interface Part {
  readonly kind: string;
  readonly id: string;
  readonly hash: string;
}

/** Which parts of a signed plan nobody has signed, how each stands, and what to do. */
async function unsignedInWords(db: Db, open: readonly Part[]): Promise<string> {
  const versions = await versionsOnFile(db, nameableKinds);
  const told = open.map(({ kind, id, hash }) => {
    const found = versions.find((one) => one.kind === kind && one.id === id && one.hash === hash);
    if (!found) return `${kind} "${id}"`;
    return `version ${found.version} of ${kind} "${id}" ${found.status === 'rejected' ? 'was turned down' : 'is still in review'}`;
  });
  return `it is not put to work: ${told.join(', ')}; have it signed, or hand the drawing in again with signed parts`;
}
