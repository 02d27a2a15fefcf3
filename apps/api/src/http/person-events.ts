import { pointOwners } from '@dunwell/db';
import { findByRef } from '@dunwell/db/case-lookup';
import {
  endCircumstance,
  giveConsent,
  noteCircumstance,
  noteNumber,
  notePreferences,
  noteWhereabouts,
  type PersonChange,
  readPersonFacts,
  refuseChannels,
} from '@dunwell/db/person-facts';
import { can } from '@dunwell/rules/access';
import { z } from 'zod';
import type { Actor } from '../auth/index.ts';
import { nowOf } from '../business-now.ts';
import type { Deps } from '../deps.ts';
import { issuesOf } from '../procedure.ts';
import { AgreedHoursInput, agreedHoursOf } from '../procedures/agreed-hours-input.ts';
import { CircumstanceInput, circumstanceOf } from '../procedures/circumstance-input.ts';
import { ConsentInput, debtsOf, RefusedChannels, Via } from '../procedures/consent-input.ts';
import { WhereaboutsInput } from '../procedures/whereabouts-input.ts';
import { aboutCase, noSuchCase } from './about-case.ts';
import { refuse } from './answer.ts';

const source = z.string().trim().min(3, 'name the document, recording or person it is known from').max(200);

/** What the guard knows of a person from the moment it is told: permissions, circumstances, whose a number is, agreed hours. */
const PersonEvent = z.discriminatedUnion('name', [
  z.strictObject({ ...aboutCase, name: z.literal('consentGiven'), consent: ConsentInput }),
  z.strictObject({ ...aboutCase, name: z.literal('consentRevoked'), channels: RefusedChannels, via: Via }),
  z.strictObject({ ...aboutCase, name: z.literal('circumstanceNoted'), circumstance: CircumstanceInput }),
  z.strictObject({ ...aboutCase, name: z.literal('circumstanceEnded'), circumstanceId: z.uuid(), source }),
  z.strictObject({ ...aboutCase, name: z.literal('ownerNoted'), value: z.string().min(3).max(254), owner: z.enum(pointOwners), source }),
  z.strictObject({ ...aboutCase, name: z.literal('hoursAgreed'), hours: AgreedHoursInput, via: Via }),
  z.strictObject({ ...aboutCase, name: z.literal('hoursRevoked'), via: Via, source }),
  z.strictObject({ ...aboutCase, name: z.literal('whereaboutsNoted'), whereabouts: WhereaboutsInput }),
]);
type PersonEvent = z.output<typeof PersonEvent>;

const names: readonly unknown[] = PersonEvent.options.map(({ shape }) => shape.name.value);

export const isPersonEvent = (sent: unknown): boolean => names.includes((sent as { name?: unknown } | undefined)?.name);

interface Told {
  readonly deps: Deps;
  readonly change: PersonChange;
  readonly caseId: string;
}

/** What is answered beside the case, or a refusal in words. */
type Taken = { readonly more?: object } | { readonly status: 400 | 404 | 409; readonly refusal: string };

/** Takes one event about a person from another system. */
export async function takePersonEvent({ deps, actor }: { deps: Deps; actor: Actor }, sent: unknown): Promise<Response> {
  if (!can(actor.role, 'consent.edit')) return refuse(403, `your role (${actor.role}) does not include consent.edit`);
  const body = PersonEvent.safeParse(sent);
  if (!body.success) return refuse(400, issuesOf(body.error).join('; '), issuesOf(body.error));
  const event = body.data;
  const found = await findByRef(deps.db, event.caseRef, event.creditor);
  if (found.type !== 'found') return noSuchCase(found.type, event.caseRef);
  const { caseId, consumerId } = found;
  const reason = 'source' in event ? `${event.name}: ${event.source}` : event.name;
  const taken = await take({ deps, caseId, change: { consumerId, by: actor.name, reason, atMs: await nowOf(deps) } }, event);
  return 'refusal' in taken ? refuse(taken.status, taken.refusal) : Response.json({ caseId, ...taken.more }, { status: 202 });
}

async function take(told: Told, event: PersonEvent): Promise<Taken> {
  const { deps, change } = told;
  switch (event.name) {
    case 'consentGiven':
      return takeConsent(told, event);
    case 'consentRevoked':
      await refuseChannels(deps.db, { ...change, channels: [...new Set(event.channels)], via: event.via });
      return {};
    case 'circumstanceNoted':
      return takeCircumstance(told, event);
    case 'circumstanceEnded':
      if (await endCircumstance(deps.db, { ...change, factId: event.circumstanceId })) return {};
      return { status: 409, refusal: 'circumstanceId: has ended already, or is not of this person' };
    case 'ownerNoted':
      return takeOwner(told, event);
    case 'hoursAgreed':
      await notePreferences(deps.db, { ...change, agreedHours: agreedHoursOf(event.hours, change.atMs), source: event.via });
      return {};
    case 'hoursRevoked':
      await notePreferences(deps.db, { ...change, agreedHours: null, source: event.via });
      return {};
    case 'whereaboutsNoted':
      await noteWhereabouts(deps.db, { ...change, whereabouts: event.whereabouts });
      return {};
  }
}

type Named<Name extends PersonEvent['name']> = Extract<PersonEvent, { name: Name }>;

async function takeConsent({ deps, change, caseId }: Told, event: Named<'consentGiven'>): Promise<Taken> {
  const { via, address, givenAtMs, expiresAtMs, ...consent } = event.consent;
  if (givenAtMs != null && givenAtMs > change.atMs) return { status: 400, refusal: 'consent.givenAtMs: must not lie ahead' };
  const dates = { givenAtMs: givenAtMs ?? change.atMs, expiresAtMs: expiresAtMs ?? null };
  const more = { medium: via, address: address ?? null, caseIds: debtsOf(consent.purpose, caseId) };
  const id = await giveConsent(deps.db, { ...change, ...consent, ...dates, ...more });
  return { more: { isNew: id !== null } };
}

async function takeCircumstance({ deps, change, caseId }: Told, event: Named<'circumstanceNoted'>): Promise<Taken> {
  const circumstance = circumstanceOf(event.circumstance, { caseId, atMs: change.atMs });
  if (!circumstance) return { status: 400, refusal: 'circumstance.from: must not lie ahead' };
  const id = await noteCircumstance(deps.db, { ...change, ...circumstance });
  return { more: { isNew: id !== null, ...(id !== null && { circumstanceId: id }) } };
}

async function takeOwner({ deps, change }: Told, { value, owner, source: from }: Named<'ownerNoted'>): Promise<Taken> {
  const { points } = await readPersonFacts(deps.db, change.consumerId);
  const point = points.find((one) => one.value === value);
  if (!point) return { status: 404, refusal: 'value: is none of the numbers or addresses of this person' };
  const { id: pointId, lineType, place, wrongSinceMs } = point;
  const known = { pointId, lineType, place, isWrong: wrongSinceMs !== null };
  await noteNumber(deps.db, { ...change, ...known, owner: { who: owner, source: from } });
  return {};
}
