import { findByRef } from '@dunwell/db/case-lookup';
import { takeEvent } from '@dunwell/db/event-intake';
import { giveConsent, refuseChannels } from '@dunwell/db/person-facts';
import { caseEventNames } from '@dunwell/rules';
import { can } from '@dunwell/rules/access';
import { z } from 'zod';
import type { Actor } from '../auth/index.ts';
import { nowOf } from '../business-now.ts';
import type { Deps } from '../deps.ts';
import { type Context, issuesOf } from '../procedure.ts';
import { ConsentInput, RefusedChannels, Via } from '../procedures/consent-input.ts';
import { refuse } from './answer.ts';

/** What a sender may tell. Payments come as files or through the balance they change; tasks are finished on screen. */
const names = caseEventNames.filter((name) => !['taskDone', 'paidInFull', 'paidInPart', 'promiseMade', 'messageReplied'].includes(name));

const about = { caseRef: z.string().min(1).max(100), creditor: z.string().min(1).max(64).optional() };
const CaseEvent = z.strictObject({
  ...about,
  name: z.enum(names as [(typeof names)[number], ...typeof names]),
  refId: z.string().max(100).optional(),
  note: z.string().max(2000).optional(),
});
/** A permission, and its end for whole channels: what the guard knows from this moment on. */
const ConsentEvent = z.discriminatedUnion('name', [
  z.strictObject({ ...about, name: z.literal('consentGiven'), consent: ConsentInput }),
  z.strictObject({ ...about, name: z.literal('consentRevoked'), channels: RefusedChannels, via: Via }),
]);
const consentNames: readonly unknown[] = ['consentGiven', 'consentRevoked'];

/** One event about one case from another system; it reaches the running case within a second. */
export async function postEvent({ deps, actor }: Context, request: Request): Promise<Response> {
  if (!actor) return refuse(401, 'sign in first, or send the token: Authorization: Bearer …');
  if (!can(actor.role, 'case.event')) return refuse(403, `your role (${actor.role}) does not include case.event`);
  const sent: unknown = await request.json().catch(() => undefined);
  if (consentNames.includes((sent as { name?: unknown } | undefined)?.name)) return takeConsent({ deps, actor }, sent);
  const body = CaseEvent.safeParse(sent);
  if (!body.success) return refuse(400, issuesOf(body.error).join('; '), issuesOf(body.error));
  const { creditor, ...event } = body.data;
  const answer = await takeEvent(deps.db, { ...event, creditorRef: creditor, by: actor.name, atMs: await nowOf(deps) });
  if (answer.type !== 'taken') return notFound(answer.type, event.caseRef);
  return Response.json({ caseId: answer.caseId }, { status: 202 });
}

function notFound(type: 'missing' | 'ambiguous', caseRef: string): Response {
  if (type === 'missing') return refuse(404, `caseRef: there is no case ${caseRef}`);
  return refuse(409, `creditor: several creditors have a case ${caseRef}; name one`);
}

async function takeConsent({ deps, actor }: { deps: Deps; actor: Actor }, sent: unknown): Promise<Response> {
  if (!can(actor.role, 'consent.edit')) return refuse(403, `your role (${actor.role}) does not include consent.edit`);
  const body = ConsentEvent.safeParse(sent);
  if (!body.success) return refuse(400, issuesOf(body.error).join('; '), issuesOf(body.error));
  const event = body.data;
  const found = await findByRef(deps.db, event.caseRef, event.creditor);
  if (found.type !== 'found') return notFound(found.type, event.caseRef);
  const atMs = await nowOf(deps);
  const change = { consumerId: found.consumerId, by: actor.name, reason: event.name, atMs };
  if (event.name === 'consentRevoked') {
    await refuseChannels(deps.db, { ...change, channels: [...new Set(event.channels)], via: event.via });
    return Response.json({ caseId: found.caseId }, { status: 202 });
  }
  const { via, address, givenAtMs, expiresAtMs, ...consent } = event.consent;
  if (givenAtMs != null && givenAtMs > atMs) return refuse(400, 'consent.givenAtMs: must not lie ahead');
  const dates = { givenAtMs: givenAtMs ?? atMs, expiresAtMs: expiresAtMs ?? null };
  const id = await giveConsent(deps.db, { ...change, ...consent, ...dates, medium: via, address: address ?? null });
  return Response.json({ caseId: found.caseId, isNew: id !== null }, { status: 202 });
}
