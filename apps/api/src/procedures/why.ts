import { activePacks, type PointRow, readStanding, requestOf, type Wish } from '@dunwell/db/contact-request';
import { allPacks, nextLawful } from '@dunwell/rules/policy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { allowed } from '../procedure.ts';

/** Ways to reach a person that the guard is asked about, and the contact point each needs. */
const ways = [
  { channel: 'call', agent: 'ai_voice', kind: 'phone' },
  { channel: 'call', agent: 'human', kind: 'phone' },
  { channel: 'sms', kind: 'phone' },
  { channel: 'email', kind: 'email' },
] as const satisfies readonly {
  readonly channel: Wish['channel'];
  readonly agent?: 'ai_voice' | 'human';
  readonly kind: PointRow['kind'];
}[];

/** Whether this person could be contacted now, by which way, and if not, when and why not: asked of the guard itself. */
export const why = allowed('case.read')
  .input(z.object({ caseId: z.uuid() }))
  .query(async ({ ctx: { deps }, input }) => {
    const standing = await readStanding(deps.db, input.caseId);
    if (!standing) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such case' });
    const packs = activePacks(standing, allPacks());
    const answers = ways.map(({ kind, ...way }) => {
      const point = standing.points.find((one) => one.kind === kind && one.wrong_since === null);
      if (!point) return { ...way, reachable: false as const };
      const { atMs, answer } = nextLawful(
        requestOf(standing, { ...way, caseId: input.caseId, to: point.value, hasOptOut: true }, packs),
        packs,
      );
      return { ...way, reachable: true as const, nextAtMs: atMs, ...answer };
    });
    return {
      atMs: standing.atMs,
      packs: packs.map(({ id, version, name }) => ({ id, version, name })),
      switches: standing.switches,
      answers,
    };
  });
