import { findCase, lastTries } from '@dunwell/db/case-lookup';
import { activePacks, readStanding, readStandingAt, type Standing } from '@dunwell/db/contact-request';
import { allPacks, type Pack } from '@dunwell/rules/policy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { allowed } from '../procedure.ts';
import { judge, type Way, ways } from '../why/judge.ts';
import { localText } from '../why/local-text.ts';
import { sentenceOf } from '../why/sentence.ts';
import { oneCase } from './one-case.ts';

const Question = z.object({
  /** Id or reference of the case. */
  caseId: z.string().min(1).max(100),
  /** Another instant than now, epoch ms. */
  atMs: z.int().min(0).max(8.64e15).optional(),
});

/**
 * Why this person was or was not contacted, and when each way would be lawful next: asked of the guard's own parts in
 * the guard's own order, so that it never says yes where `reserve` would say no.
 */
export const why = allowed('case.read')
  .input(Question)
  .query(async ({ ctx: { deps }, input }) => {
    const { caseId, ref, zone } = oneCase(await findCase(deps.db, input.caseId), input.caseId);
    const standing = await (input.atMs === undefined ? readStanding(deps.db, caseId) : readStandingAt(deps.db, caseId, input.atMs));
    if (!standing) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such case' });
    const { atMs, switches } = standing;
    const packs = activePacks(standing, allPacks());
    const judged = ways.map((way) => ({ way, judged: judgeWay(standing, way, packs) }));
    const tries = await lastTries(deps.db, caseId, atMs);
    return {
      caseId,
      ref,
      atMs,
      zone,
      sentence: sentenceOf({ ref, zone, atMs, tries, ways: judged }),
      last: tries,
      packs: packs.map(({ id, version, name }) => ({ id, version, name })),
      switches,
      answers: judged.map(({ way: { kind: _kind, ...way }, judged: answer }) => {
        if (!answer) return { ...way, reachable: false as const };
        const nextLocal = answer.nextAtMs === null ? null : localText(answer.nextAtMs, zone);
        return { ...way, reachable: true as const, ...answer, nextLocal };
      }),
    };
  });

function judgeWay(standing: Standing, { kind, ...way }: Way, packs: readonly Pack[]) {
  const point = standing.points.find((one) => one.kind === kind && one.wrong_since === null);
  return point ? judge(standing, { ...way, caseId: standing.case.id, to: point.value, hasOptOut: true }, packs) : null;
}
