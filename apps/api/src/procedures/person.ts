import {
  giveConsent,
  noteNumber,
  notePreferences,
  personOf,
  readPersonFacts,
  refuseChannels,
  revokeConsent,
  withdrawRefusal,
} from '@dunwell/db/person-facts';
import { can } from '@dunwell/rules/access';
import { weekdayNames } from '@dunwell/rules/policy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Actor } from '../auth/index.ts';
import { nowOf } from '../business-now.ts';
import type { Deps } from '../deps.ts';
import { allowed, router } from '../procedure.ts';
import { ConsentInput, Reason, RefusedChannels, Via } from './consent-input.ts';
import { maskContact } from './mask.ts';

const OfCase = z.object({ caseId: z.uuid() });

const gone = (what: string) => new TRPCError({ code: 'CONFLICT', message: what });

/** Who changes whose facts: the person the case is about. */
async function changeOf(deps: Deps, actor: Actor, { caseId, reason }: { caseId: string; reason: string }) {
  const consumerId = await personOf(deps.db, caseId);
  if (!consumerId) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such case' });
  return { consumerId, by: actor.name, reason, atMs: await nowOf(deps) };
}

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 17:30');
const Preferences = OfCase.extend({
  inconvenientTimes: z.array(z.object({ days: z.array(z.enum(weekdayNames)).min(1).max(7), from: Clock, to: Clock })).max(20),
  inconvenientPlaces: z.array(z.enum(['home', 'work'])).max(2),
  agreedHours: z.object({ from: Clock, to: Clock }).nullable(),
  preferredChannel: z.enum(['call', 'sms', 'email', 'letter']).nullable(),
  via: Via,
  reason: Reason,
});

export const person = router({
  /** Consents, refusals, numbers and preferences of the person a case is about, with who changed them. */
  facts: allowed('case.read')
    .input(OfCase)
    .query(async ({ ctx: { deps, actor }, input }) => {
      const { consumerId } = await changeOf(deps, actor, { ...input, reason: '' });
      const found = await readPersonFacts(deps.db, consumerId);
      if (can(actor.role, 'case.contactDetails')) return found;
      const kindOf = (address: string): 'email' | 'phone' => (address.includes('@') ? 'email' : 'phone');
      const masked = <Row extends { readonly address: string | null }>(row: Row): Row =>
        row.address === null ? row : { ...row, address: maskContact(kindOf(row.address), row.address) };
      return {
        ...found,
        consents: found.consents.map(masked),
        refusals: found.refusals.map(masked),
        points: found.points.map((point) => ({ ...point, value: maskContact(point.kind, point.value) })),
      };
    }),

  /** Records a consent with its provenance. */
  giveConsent: allowed('consent.edit')
    .input(z.object({ caseId: z.uuid(), consent: ConsentInput, reason: Reason }))
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const change = await changeOf(deps, actor, input);
      const { via, address, givenAtMs, expiresAtMs, ...consent } = input.consent;
      if (givenAtMs != null && givenAtMs > change.atMs)
        throw new TRPCError({ code: 'BAD_REQUEST', message: 'givenAtMs: must not lie ahead' });
      const dates = { givenAtMs: givenAtMs ?? change.atMs, expiresAtMs: expiresAtMs ?? null };
      const id = await giveConsent(deps.db, { ...change, ...consent, ...dates, medium: via, address: address ?? null });
      return { id };
    }),

  /** Ends one consent, at once. */
  revokeConsent: allowed('consent.edit')
    .input(OfCase.extend({ consentId: z.uuid(), via: Via, reason: Reason }))
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const change = await changeOf(deps, actor, input);
      if (!(await revokeConsent(deps.db, { ...change, consentId: input.consentId, via: input.via })))
        throw gone('this consent has ended already');
    }),

  /** The person refuses channels, by whatever means: consents for them end and they are used no more. */
  refuse: allowed('consent.edit')
    .input(OfCase.extend({ channels: RefusedChannels, via: Via, reason: Reason }))
    .mutation(async ({ ctx: { deps, actor }, input }) =>
      refuseChannels(deps.db, { ...(await changeOf(deps, actor, input)), channels: [...new Set(input.channels)], via: input.via }),
    ),

  /** The person wants a refused channel after all. */
  withdrawRefusal: allowed('consent.edit')
    .input(OfCase.extend({ optOutId: z.uuid(), reason: Reason }))
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const change = await changeOf(deps, actor, input);
      if (!(await withdrawRefusal(deps.db, { ...change, optOutId: input.optOutId }))) throw gone('this refusal was withdrawn already');
    }),

  /** What was learned about a number or address. */
  noteNumber: allowed('consent.edit')
    .input(
      OfCase.extend({
        pointId: z.uuid(),
        lineType: z.enum(['mobile', 'landline', 'voip', 'unknown']).nullable(),
        place: z.enum(['home', 'work', 'unknown']).nullable(),
        isWrong: z.boolean(),
        check: z.enum(['no', 'yes', 'no_data']).optional(),
        reason: Reason,
      }),
    )
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const { pointId, lineType, place, isWrong, check } = input;
      const change = await changeOf(deps, actor, input);
      if (!(await noteNumber(deps.db, { ...change, pointId, lineType, place, isWrong, check })))
        throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such number or address' });
    }),

  /** When and where the person finds contact inconvenient. */
  notePreferences: allowed('consent.edit')
    .input(Preferences)
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const { caseId: _caseId, via, reason: _reason, ...preferences } = input;
      await notePreferences(deps.db, { ...(await changeOf(deps, actor, input)), ...preferences, source: via });
    }),
});
