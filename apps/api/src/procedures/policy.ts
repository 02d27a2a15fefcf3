import { listArtifacts } from '@dunwell/db/sign-off-queue';
import { localTime } from '@dunwell/rules';
import { allPacks, decide, type Pack, packHash, packRef, Request } from '@dunwell/rules/policy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import { allowed, router } from '../procedure.ts';

/** What a pack is to the business today. */
function stateOf(pack: Pack, today: string, signed: ReadonlySet<string>): 'active' | 'coming' | 'ended' | 'draft' {
  if (pack.status === 'draft' && !signed.has(packHash(pack))) return 'draft';
  if (pack.effectiveTo !== undefined && pack.effectiveTo <= today) return 'ended';
  return pack.effectiveFrom > today ? 'coming' : 'active';
}

export const policy = router({
  /** Every pack in words with its citations, and whether it binds today. */
  packs: allowed('policy.read').query(async ({ ctx: { deps } }) => {
    const { date } = localTime(deps.settings.DUNWELL_ZONE, await nowOf(deps));
    const signed = new Set((await listArtifacts(deps.db, ['signed'], 200)).flatMap(({ kind, hash }) => (kind === 'pack' ? [hash] : [])));
    return allPacks().map((pack) => {
      const { id, version, name, effectiveFrom, effectiveTo, jurisdictions, actorRoles, confidence, citations } = pack;
      const rules = pack.rules.map(({ id: rule, primitive, cite, words, enabled }) => ({ rule, primitive, cite, words, enabled }));
      const state = stateOf(pack, date, signed);
      return {
        ref: packRef(pack),
        id,
        version,
        name,
        effectiveFrom,
        effectiveTo,
        jurisdictions,
        actorRoles,
        confidence,
        citations,
        state,
        rules,
      };
    });
  }),

  /** The guard's answer to an imagined contact. */
  whatIf: allowed('policy.read')
    .input(Request)
    .query(({ input }) => {
      const packs = allPacks().filter((pack) => input.packs.includes(packRef(pack)) || input.packs.includes(pack.id));
      if (packs.length === 0)
        throw new TRPCError({
          code: 'BAD_REQUEST',
          message: `packs: none of these exist: ${z.array(z.string()).parse(input.packs).join(', ')}`,
        });
      return decide(input, packs);
    }),
});
