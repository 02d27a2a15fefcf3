import { findCase, lastTries } from '@dunwell/db/case-lookup';
import { packsInForce } from '@dunwell/db/contact-request';
import { z } from 'zod';
import { allowed } from '../procedure.ts';
import { asOfWords } from '../why/as-of-words.ts';
import { judge, ways } from '../why/judge.ts';
import { localText } from '../why/local-text.ts';
import { sentenceOf } from '../why/sentence.ts';
import { standingFor } from '../why/standing-for.ts';
import { oneCase } from './one-case.ts';

const Question = z.object({
  /** Id or reference of the case. */
  caseId: z.string().min(1).max(100),
  /** Another instant than now, epoch ms. */
  atMs: z.int().min(0).max(8.64e15).optional(),
});

/**
 * Why this person was or was not contacted, and when each way would be lawful next: asked of the guard's own parts in
 * the guard's own order, so that it never says yes where `reserve` would say no; and whether there is somewhere to send to.
 */
export const why = allowed('case.read')
  .input(Question)
  .query(async ({ ctx: { deps }, input }) => {
    const { caseId, ref, zone } = oneCase(await findCase(deps.db, input.caseId), input.caseId);
    const { standing, addressFor, asOf } = await standingFor(deps, caseId, input.atMs);
    const { atMs, switches } = standing;
    const packs = await packsInForce(deps.db, standing);
    const judged = ways.map((way) => {
      const { to, state } = addressFor(way.channel);
      // The law is asked all the same: that there is nowhere to send to is another matter than that nothing may be sent.
      return { way, address: state, judged: judge(standing, { ...way, caseId, to: to ?? '', hasOptOut: true }, packs) };
    });
    const tries = await lastTries(deps.db, caseId, atMs);
    return {
      caseId,
      ref,
      atMs,
      zone,
      sentence: sentenceOf({ ref, zone, atMs, tries, ways: judged }),
      asOf: asOf && { ...asOf, words: asOfWords(asOf) },
      last: tries,
      packs: packs.map(({ id, version, name }) => ({ id, version, name })),
      switches,
      answers: judged.map(({ way, address, judged: answer }) => {
        const nextLocal = answer.nextAtMs === null ? null : localText(answer.nextAtMs, zone);
        return { ...way, address, ...answer, nextLocal };
      }),
    };
  });
