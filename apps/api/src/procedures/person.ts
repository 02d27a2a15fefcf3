import { pointOwners } from '@dunwell/db';
import {
  giveConsent,
  noteNumber,
  notePreferences,
  readPersonFacts,
  refuseChannels,
  revokeConsent,
  withdrawRefusal,
} from '@dunwell/db/person-facts';
import { can } from '@dunwell/rules/access';
import { weekdayNames } from '@dunwell/rules/policy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { allowed, router } from '../procedure.ts';
import { AgreedHoursInput, agreedHoursOf, Clock } from './agreed-hours-input.ts';
import { circumstance } from './circumstance.ts';
import { ConsentInput, debtsOf, Reason, RefusedChannels, Via } from './consent-input.ts';
import { maskContact } from './mask.ts';
import { changeOf } from './person-change.ts';

const OfCase = z.object({ caseId: z.uuid() });

const gone = (what: string) => new TRPCError({ code: 'CONFLICT', message: what });

const Preferences = OfCase.extend({
  inconvenientTimes: z.array(z.object({ days: z.array(z.enum(weekdayNames)).min(1).max(7), from: Clock, to: Clock })).max(20),
  inconvenientPlaces: z.array(z.enum(['home', 'work'])).max(2),
  agreedHours: AgreedHoursInput.nullable(),
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
      const more = { medium: via, address: address ?? null, caseIds: debtsOf(consent.purpose, input.caseId) };
      const id = await giveConsent(deps.db, { ...change, ...consent, ...dates, ...more });
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
        /** Whose it is, and where that is known from. */
        owner: z.object({ who: z.enum(pointOwners).nullable(), source: z.string().trim().min(3).max(200).nullable() }).optional(),
        isWrong: z.boolean(),
        check: z.enum(['no', 'yes', 'no_data']).optional(),
        reason: Reason,
      }),
    )
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const { pointId, lineType, place, owner, isWrong, check } = input;
      const change = await changeOf(deps, actor, input);
      if (!(await noteNumber(deps.db, { ...change, pointId, lineType, place, owner, isWrong, check })))
        throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such number or address' });
    }),

  /** When and where the person finds contact inconvenient. */
  notePreferences: allowed('consent.edit')
    .input(Preferences)
    .mutation(async ({ ctx: { deps, actor }, input }) => {
      const { caseId: _caseId, via, reason: _reason, agreedHours, ...preferences } = input;
      const change = await changeOf(deps, actor, input);
      const agreed = agreedHours && agreedHoursOf(agreedHours, change.atMs);
      await notePreferences(deps.db, { ...change, ...preferences, agreedHours: agreed, source: via });
    }),

  ...circumstance,
});
