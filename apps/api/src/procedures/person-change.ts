import { type PersonChange, personOf } from '@dunwell/db/person-facts';
import { TRPCError } from '@trpc/server';
import type { Actor } from '../auth/index.ts';
import { nowOf } from '../business-now.ts';
import type { Deps } from '../deps.ts';

/** Who changes whose facts: the person the case is about. @throws TRPCError */
export async function changeOf(deps: Deps, actor: Actor, { caseId, reason }: { caseId: string; reason: string }): Promise<PersonChange> {
  const consumerId = await personOf(deps.db, caseId);
  if (!consumerId) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such case' });
  return { consumerId, by: actor.name, reason, atMs: await nowOf(deps) };
}
