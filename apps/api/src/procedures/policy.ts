import { findCase } from '@dunwell/db/case-lookup';
import { packsInForce } from '@dunwell/db/contact-request';
import { packVersions, signedPackHashes } from '@dunwell/db/pack-versions';
import { channels, localTime } from '@dunwell/rules';
import { agents, allPacks, decide, Pack, packHash, packRef, purposes, Request } from '@dunwell/rules/policy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import type { Deps } from '../deps.ts';
import { allowed, router } from '../procedure.ts';
import { asOfWords } from '../why/as-of-words.ts';
import { judge } from '../why/judge.ts';
import { standingFor } from '../why/standing-for.ts';
import { lawAsIfSigned } from './law-in-force.ts';
import { oneCase } from './one-case.ts';
import { type PackState, stateOf } from './pack-state.ts';

const today = async (deps: Deps): Promise<string> => localTime(deps.settings.DUNWELL_ZONE, await nowOf(deps)).date;

const stateRank: readonly PackState[] = ['active', 'coming', 'draft', 'ended', 'superseded'];

const CaseQuestion = z.object({
  /** Id or reference of the case. */
  case: z.string().trim().min(1).max(100),
  atMs: z.int().min(0).max(8.64e15).optional(),
  channel: z.enum(channels),
  agent: z.enum(agents).optional(),
  purpose: z.enum(purposes).default('collect'),
});

export const policy = router({
  /** Every pack in words with its citations, and whether it binds today. */
  packs: allowed('policy.read').query(async ({ ctx: { deps } }) => {
    const [date, signed] = await Promise.all([today(deps), signedPackHashes(deps.db)]);
    return allPacks().map((pack) => {
      const { tests, rules, ...rest } = pack;
      const told = rules.map(({ id: rule, primitive, cite, words, enabled, effectiveFrom, effectiveTo }) => ({
        rule,
        primitive,
        cite,
        words,
        enabled,
        effectiveFrom,
        effectiveTo,
      }));
      const hash = packHash(pack);
      return { ...rest, ref: packRef(pack), hash, state: stateOf(pack, { date, signed }), tests: tests.length, rules: told };
    });
  }),

  /** Every rule by its id in words: whoever may read a case may read why nobody was contacted. */
  ruleWords: allowed('case.read').query(() =>
    Object.fromEntries(allPacks().flatMap(({ rules }) => rules.map(({ id, words }) => [id, words] as const))),
  ),

  /** Every version of one pack this house has had or is to have, whole, those that bind first. */
  versions: allowed('policy.read')
    .input(z.object({ id: z.string().max(60) }))
    .query(async ({ ctx: { deps }, input }) => {
      const [date, signed, stored] = await Promise.all([today(deps), signedPackHashes(deps.db), packVersions(deps.db, input.id)]);
      const shipped = allPacks().filter(({ id }) => id === input.id);
      const running = new Set(shipped.map(packHash));
      const kept = stored
        .filter(({ hash }) => !running.has(hash))
        .flatMap(({ hash, body, storedAtMs }) => {
          const read = Pack.safeParse(body);
          return read.success ? [{ pack: read.data, hash, storedAtMs, state: 'superseded' as const }] : [];
        });
      const current = shipped.map((pack) => ({
        pack,
        hash: packHash(pack),
        storedAtMs: stored.find(({ hash }) => hash === packHash(pack))?.storedAtMs ?? null,
        state: stateOf(pack, { date, signed }),
      }));
      return [...current, ...kept].sort((a, b) => stateRank.indexOf(a.state) - stateRank.indexOf(b.state));
    }),

  /** The guard's answer to an imagined contact, and what it took for signed to give it. */
  whatIf: allowed('policy.read')
    .input(Request)
    .query(async ({ ctx: { deps }, input }) => {
      const packs = allPacks().filter((pack) => input.packs.includes(packRef(pack)) || input.packs.includes(pack.id));
      if (packs.length === 0)
        throw new TRPCError({
          code: 'BAD_REQUEST',
          message: `packs: none of these exist: ${z.array(z.string()).parse(input.packs).join(', ')}`,
        });
      const { packs: bound, footing } = await lawAsIfSigned(deps.db, packs);
      return { ...decide(input, bound), footing };
    }),

  /** The guard's answer about one real person at one moment, with budgets and the next lawful moment. Nothing is reserved. */
  whatIfCase: allowed('policy.read')
    .input(CaseQuestion)
    .query(async ({ ctx: { deps }, input }) => {
      const { caseId, ref, zone } = oneCase(await findCase(deps.db, input.case), input.case);
      const { standing, addressFor, asOf } = await standingFor(deps, caseId, input.atMs);
      const packs = await packsInForce(deps.db, standing);
      const { to, state: address } = addressFor(input.channel);
      const { agent, purpose, channel } = input;
      const wish = { caseId, channel, purpose, hasOptOut: true, ...(agent && { agent }), to: to ?? '' };
      const answer = judge(standing, wish, packs);
      const told = asOf && { ...asOf, words: asOfWords(asOf) };
      return {
        caseId,
        ref,
        zone,
        atMs: standing.atMs,
        asOf: told,
        channel,
        address,
        answer,
        packs: packs.map(({ id, name }) => ({ id, name })),
      };
    }),
});
