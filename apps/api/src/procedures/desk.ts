import { randomUUID } from 'node:crypto';
import { packsInForce, readStanding, requestOf, stopOf } from '@dunwell/db/contact-request';
import { askContact, endDeskContact, openDeskContact, openDeskContactsOf } from '@dunwell/db/desk-contact';
import { callOutcomes } from '@dunwell/rules';
import { can } from '@dunwell/rules/access';
import { rebuttalOf } from '@dunwell/rules/policy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import { allowed, router } from '../procedure.ts';
import { deskWords } from '../why/desk-words.ts';
import { judge } from '../why/judge.ts';
import { deskAnswered } from './desk-answered.ts';
import { compose, send } from './desk-message.ts';
import { OverrideReason, refuseOverride } from './override-reason.ts';

const Wish = z.object({
  caseId: z.uuid(),
  /** One of the person's numbers; absent in a question = the best. */
  to: z.string().min(3).max(40),
  /** Requirements the person at the desk confirms to meet. */
  disclosures: z.array(z.string().max(64)).max(30).default([]),
});

const Ended = z
  .object({
    attemptId: z.uuid(),
    outcome: z.enum([...callOutcomes, 'not_made']).exclude(['in_flight', 'unknown', 'ivr_abandoned', 'consumer_left_voicemail']),
    reached: z.enum(['rightParty', 'thirdParty', 'wrongNumber', 'unclear']).default('unclear'),
    result: z.enum(['promised', 'refused', 'callback', 'disputed', 'hardship', 'stop', 'paidAlready', 'noResult']).default('noResult'),
    promise: z.object({ amountMinor: z.int().min(1).max(1e12), dueOn: z.iso.date() }).optional(),
    comment: z.string().max(2000).default(''),
  })
  .refine(({ result, promise }) => (result === 'promised') === (promise !== undefined), {
    path: ['promise'],
    message: 'amount and date belong to the result "promised", and to no other',
  });

export const desk = router({
  compose,
  send,

  /** May I call this number by hand now? Asked before the click, of the guard's own parts; nothing is reserved. */
  ask: allowed('contact.make')
    .input(Wish.extend({ to: Wish.shape.to.optional() }))
    .query(async ({ ctx: { deps, actor }, input }) => {
      const standing = await readStanding(deps.db, { caseId: input.caseId });
      if (!standing) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such case' });
      const phones = standing.points
        .filter(({ kind }) => kind === 'phone')
        .map(({ value, line_type, place, owner, wrong_since }) => ({
          value,
          lineType: line_type,
          place,
          owner,
          isWrong: wrong_since !== null,
        }));
      const to = input.to ?? phones.find(({ isWrong, owner }) => !isWrong && (owner === null || owner === 'consumer'))?.value;
      const open = await openDeskContact(deps.db, input.caseId);
      if (to === undefined) return { phones, open, to: null, answer: null, mayOverride: false };
      const wish = { caseId: input.caseId, channel: 'call', agent: 'human', to, disclosures: input.disclosures } as const;
      const packs = await packsInForce(deps.db, standing);
      const answer = judge(standing, wish, packs);
      const isPresumption = !stopOf(standing, wish) && rebuttalOf(answer, requestOf(standing, wish, packs), packs) !== null;
      return { phones, open, to, answer, mayOverride: isPresumption && can(actor.role, 'contact.override') };
    }),

  /** The calls by hand whoever asks has begun and not ended. */
  mine: allowed('contact.make').query(({ ctx: { deps, actor } }) => openDeskContactsOf(deps.db, actor.id)),

  /** Passes the guard for a call by hand: what is allowed counts from here on, and only then may the person dial. */
  reserve: allowed('contact.make')
    .input(Wish.extend({ overrideReason: OverrideReason }))
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const { overrideReason, ...wish } = input;
      refuseOverride(actor, overrideReason);
      const standing = await readStanding(deps.db, { caseId: input.caseId });
      if (!standing) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such case' });
      if (!standing.points.some(({ kind, value }) => kind === 'phone' && value === input.to))
        throw new TRPCError({ code: 'BAD_REQUEST', message: 'to: is none of the numbers of this person' });
      const who = { askedBy: actor.id, askedByName: actor.name, askedAtMs: await nowOf(deps) };
      const attemptId = randomUUID();
      await askContact(deps.db, { ...wish, ...who, attemptId, channel: 'call', overrideReason: overrideReason ?? null });
      const answer = await deskAnswered(deps, attemptId);
      if (!answer)
        throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'the guard does not answer now: do not call; try again in a minute' });
      return { attemptId, ...answer };
    }),

  /** What came of a call by hand; the case goes on from it. */
  end: allowed('contact.make')
    .input(Ended)
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const { promise, ...end } = input;
      const words = deskWords(input.outcome, input.reached, input.result);
      const answer = await endDeskContact(deps.db, { ...end, ...(promise && { promise }), words, by: actor.name, atMs: await nowOf(deps) });
      if (answer === 'missing') throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such call' });
      if (answer === 'notOpen') throw new TRPCError({ code: 'CONFLICT', message: 'what came of this call has been said already' });
    }),
});
