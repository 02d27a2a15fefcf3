import { takeEvent } from '@dunwell/db/event-intake';
import { caseEventNames } from '@dunwell/rules';
import { can } from '@dunwell/rules/access';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import { type Context, issuesOf } from '../procedure.ts';
import { refuse } from './answer.ts';

/** What a sender may tell. Payments come as files or through the balance they change; tasks are finished on screen. */
const names = caseEventNames.filter((name) => !['taskDone', 'paidInFull', 'paidInPart', 'promiseMade', 'messageReplied'].includes(name));

const Event = z.strictObject({
  caseRef: z.string().min(1).max(100),
  creditor: z.string().min(1).max(64).optional(),
  name: z.enum(names as [(typeof names)[number], ...typeof names]),
  refId: z.string().max(100).optional(),
  note: z.string().max(2000).optional(),
});

/** One event about one case from another system; it reaches the running case within a second. */
export async function postEvent({ deps, actor }: Context, request: Request): Promise<Response> {
  if (!actor) return refuse(401, 'sign in first, or send the token: Authorization: Bearer …');
  if (!can(actor.role, 'case.event')) return refuse(403, `your role (${actor.role}) does not include case.event`);
  const body = Event.safeParse(await request.json().catch(() => undefined));
  if (!body.success) return refuse(400, issuesOf(body.error).join('; '), issuesOf(body.error));
  const { creditor, ...event } = body.data;
  const answer = await takeEvent(deps.db, { ...event, creditorRef: creditor, by: actor.name, atMs: await nowOf(deps) });
  switch (answer.type) {
    case 'taken':
      return Response.json({ caseId: answer.caseId }, { status: 202 });
    case 'missing':
      return refuse(404, `caseRef: there is no case ${event.caseRef}`);
    case 'ambiguous':
      return refuse(409, `creditor: several creditors have a case ${event.caseRef}; name one`);
  }
}
