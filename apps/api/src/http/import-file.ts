import type { Db } from '@dunwell/db';
import {
  ColumnMapping,
  type ImportResult,
  type ImportSource,
  importCases,
  importContacts,
  importEvents,
  importHandOverReports,
  importPayments,
} from '@dunwell/db/ingest';
import { can } from '@dunwell/rules/access';
import { issuesOf } from '../procedure.ts';
import { refuse } from './answer.ts';
import type { Route } from './route.ts';

/**
 * `POST /api/import/cases|payments|contacts|hand-over-reports?creditor=&file=&mapping={…}` with the file as body. Answers in NDJSON while it
 * runs: progress, rejected rows, and last what came of it.
 */
const importRoute =
  (load: (db: Db, source: ImportSource) => Promise<ImportResult>): Route =>
  async ({ deps, actor }, request) => {
    if (!actor) return refuse(401, 'sign in or send the token');
    if (!can(actor.role, 'import.run')) return refuse(403, `your role (${actor.role}) does not include import.run`);
    const { searchParams } = new URL(request.url);
    const mapping = readMapping(searchParams.get('mapping'));
    if ('issues' in mapping) return refuse(400, 'mapping is not a JSON object of our column names and the file’s', mapping.issues);
    if (!request.body) return refuse(400, 'the body has to be the file');
    const creditor = searchParams.get('creditor');
    const fileName = searchParams.get('file');
    const events = importEvents((source) => load(deps.db, source), {
      stream: request.body as unknown as AsyncIterable<Uint8Array>,
      mapping: mapping.columns,
      startedBy: actor.id,
      keys: deps.keys,
      ...(creditor && { creditor: creditor.slice(0, 100) }),
      ...(fileName && { fileName: fileName.slice(0, 200) }),
    });
    return new Response(ndjson(events), { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' } });
  };

export const importCasesRoute = importRoute(importCases);
export const importContactsRoute = importRoute(importContacts);
export const importHandOverReportsRoute = importRoute(importHandOverReports);
export const importPaymentsRoute = importRoute(importPayments);

function readMapping(text: string | null): { readonly columns: ColumnMapping } | { readonly issues: string[] } {
  if (text === null) return { columns: {} };
  try {
    const read = ColumnMapping.safeParse(JSON.parse(text));
    return read.success ? { columns: read.data } : { issues: issuesOf(read.error) };
  } catch {
    return { issues: ['not JSON'] };
  }
}

function ndjson(events: AsyncGenerator<unknown>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await events.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    cancel: async () => void (await events.return(undefined)),
  });
}
