import { appendAudit } from '@dunwell/db/audit';
import { wholeHistory } from '@dunwell/db/behaviour-history';
import { can } from '@dunwell/rules/access';
import { historyColumns, historyLine, type PastHappening } from '@dunwell/rules/simulation';
import { z } from 'zod';
import { pastSpan, usualDays } from '../rehearsal/index.ts';
import { refuse } from './answer.ts';
import type { Route } from './route.ts';

const Days = z.coerce.number().int().min(1).max(3660);

/**
 * `GET /api/behaviour/history?days=365`: the history of the house as CSV for `dunwell behaviour fit`, while it is read.
 * It names nobody; the audit keeps who took it all the same.
 */
export const behaviourHistory: Route = async ({ deps, actor }, request) => {
  if (!actor) return refuse(401, 'sign in or send the token');
  if (!can(actor.role, 'report.read')) return refuse(403, `your role (${actor.role}) does not include report.read`);
  const days = Days.safeParse(new URL(request.url).searchParams.get('days') ?? usualDays);
  if (!days.success) return refuse(400, 'days has to be a whole number from 1 to 3660');
  const span = await pastSpan(deps, days.data);
  const entry = {
    actor: actor.name,
    action: 'exportedHistory',
    subject: 'behaviour/history',
    detail: { days: days.data },
    atMs: span.untilMs,
  };
  await deps.db.transaction((tx) => appendAudit(tx, entry));
  return new Response(csv(wholeHistory(deps.db, span)), {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' },
  });
};

function csv(pages: AsyncGenerator<readonly PastHappening[], void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(`${historyColumns.join(',')}\n`)),
    async pull(controller) {
      const { value, done } = await pages.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value.map((row) => `${historyLine(row)}\n`).join('')));
    },
    cancel: async () => void (await pages.return()),
  });
}
