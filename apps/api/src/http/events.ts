import { takeEvent } from '@dunwell/db/event-intake';
import { caseEventNames } from '@dunwell/rules';
import { can } from '@dunwell/rules/access';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import { type Context, issuesOf } from '../procedure.ts';
import { aboutCase, noSuchCase } from './about-case.ts';
import { refuse } from './answer.ts';
import { isPersonEvent, takePersonEvent } from './person-events.ts';

/** What a sender may tell. Payments come as files or through the balance they change; tasks are finished on screen. */
const names = caseEventNames.filter((name) => !['taskDone', 'paidInFull', 'paidInPart', 'promiseMade', 'messageReplied'].includes(name));

const CaseEvent = z.strictObject({
  ...aboutCase,
  name: z.enum(names as [(typeof names)[number], ...typeof names]),
  refId: z.string().max(100).optional(),
  note: z.string().max(2000).optional(),
});
/** One event about one case from another system; it reaches the running case within a second. */
export async function postEvent({ deps, actor }: Context, request: Request): Promise<Response> {
  if (!actor) return refuse(401, 'sign in first, or send the token: Authorization: Bearer …');
  if (!can(actor.role, 'case.event')) return refuse(403, `your role (${actor.role}) does not include case.event`);
  const sent: unknown = await request.json().catch(() => undefined);
  if (isPersonEvent(sent)) return takePersonEvent({ deps, actor }, sent);
  const body = CaseEvent.safeParse(sent);
  if (!body.success) return refuse(400, issuesOf(body.error).join('; '), issuesOf(body.error));
  const { creditor, ...event } = body.data;
  const answer = await takeEvent(deps.db, { ...event, creditorRef: creditor, by: actor.name, atMs: await nowOf(deps) });
  if (answer.type !== 'taken') return noSuchCase(answer.type, event.caseRef);
  return Response.json({ caseId: answer.caseId }, { status: 202 });
}
