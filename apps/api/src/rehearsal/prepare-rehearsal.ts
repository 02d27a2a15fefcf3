import { randomUUID } from 'node:crypto';
import { nameableDocuments, readDrawing } from '@dunwell/db/drawing';
import { sampleCases } from '@dunwell/db/rehearsal-sample';
import { type Json, localTime } from '@dunwell/rules';
import { packById } from '@dunwell/rules/policy';
import { type Behaviour, defaultBehaviour, originOf } from '@dunwell/rules/simulation';
import { compile, type Graph, shelfOf } from '@dunwell/rules/strategy';
import { TRPCError } from '@trpc/server';
import { nowOf } from '../business-now.ts';
import type { Deps } from '../deps.ts';
import { lawAsIfSigned } from '../procedures/law-in-force.ts';
import { nameableKinds } from '../procedures/shelf.ts';
import { type HouseHistory, houseFigures } from './house-figures.ts';
import type { DrawingRef, Question } from './question.ts';
import type { KeptRehearsal, PreparedRehearsal } from './rehearsal.ts';

/** Most cases offered for a closer look. */
const mostShownCases = 200;

/** Reads all a rehearsal needs, so that from here on it needs nothing: drawings, documents, and a masked sample of the book. */
export async function prepareRehearsal(deps: Deps, question: Question, by: string): Promise<PreparedRehearsal> {
  const { db, settings } = deps;
  const zone = settings.DUNWELL_ZONE;
  const documents = (await nameableDocuments(db, nameableKinds)).map(({ kind, id, body }) => [`${kind}/${id}`, body] as const);
  const drawings: Graph[] = [];
  for (const ref of [question.drawing, question.compare]) if (ref) drawings.push(await drawingOf(deps, ref));
  const known = new Map<string, Json>(documents);
  for (const drawing of drawings) refuseBroken(drawing, known);
  const { from, size, seed, days, packs, lines, agents } = question;
  const asOf = localTime(zone, await nowOf(deps)).date;
  const ofStrategy = from === 'strategy' ? { strategyId: question.drawing.strategyId } : {};
  const cases = await sampleCases(db, { size, seed, asOf, ...ofStrategy });
  if (cases.length === 0) throw new TRPCError({ code: 'PRECONDITION_FAILED', message: 'there are no open cases to rehearse on' });
  const capacity = { ...(lines === undefined ? {} : { linesPerHour: lines }), ...(agents === undefined ? {} : { agentsPerHour: agents }) };
  const { behaviour, tooLittle } = await figuresOf(deps, question);
  const { calendars, footing } = await lawAsIfSigned(
    db,
    packs.flatMap((ref) => packById(ref) ?? []),
  );
  const rehearsal: KeptRehearsal = {
    id: randomUUID(),
    question,
    by,
    askedAtMs: deps.realMs(),
    status: 'waiting',
    progress: 0,
    origin: originOf(behaviour ?? defaultBehaviour),
    footing,
    ...(tooLittle ? { tooLittle } : {}),
    labels: drawings.map(({ nodes }) => Object.fromEntries(Object.entries(nodes).map(([id, { label }]) => [id, label || id]))),
    cases: cases.slice(0, mostShownCases).map(({ ref, product, daysPastDue, currency, zone: caseZone }) => ({
      ref,
      product,
      daysPastDue,
      currency,
      zone: caseZone,
    })),
  };
  const drawn = { drawings: drawings as unknown as Json[], documents, packs, calendars, cases };
  return { rehearsal, task: { ...drawn, days, seed, capacity, zone, ...(behaviour ? { behaviour } : {}) } };
}

/** How people are to behave; what the house has too little history for stays illustrative, and says so. */
async function figuresOf(
  deps: Deps,
  { behaviour, fromHouseHistory, seed }: Question,
): Promise<{ readonly behaviour?: Behaviour; readonly tooLittle?: HouseHistory }> {
  if (!fromHouseHistory) return behaviour ? { behaviour } : {};
  return houseFigures(deps, seed);
}

async function drawingOf({ db }: Deps, { strategyId, version }: DrawingRef): Promise<Graph> {
  const { draft, versions } = await readDrawing(db, strategyId);
  const wanted =
    version === 'draft'
      ? (draft?.body ?? versions[0]?.body)
      : versions.find((one) => (version === 'signed' ? one.status === 'signed' : one.version === version))?.body;
  if (!wanted) throw new TRPCError({ code: 'NOT_FOUND', message: `there is no such drawing of ${strategyId}: ${version}` });
  return wanted;
}

function refuseBroken(drawing: Graph, documents: ReadonlyMap<string, Json>): void {
  const compiled = compile(drawing, shelfOf(({ kind, id }) => documents.get(`${kind}/${id}`)).resolve);
  if (compiled.ok) return;
  const said = compiled.issues.map(({ nodeId, message }) => `${nodeId ? `${nodeId}: ` : ''}${message.en}`);
  throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: `${drawing.name} does not compile: ${said.slice(0, 5).join('; ')}` });
}
