import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json } from '@dunwell/rules';
import { type ArtifactRef, compile, type FindDocument, type Shelf, shelfOf } from '@dunwell/rules/strategy';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';

const shipped = fileURLToPath(new URL('../../../../rules/', import.meta.url));

const folders: Readonly<Record<ArtifactRef['kind'], string>> = {
  ruleset: 'rulesets',
  scorecard: 'scorecards',
  script: 'scripts',
  template: 'templates',
  strategy: 'strategies',
};

/**
 * Loads every artifact a strategy file names, however deep: from beside the file, from sibling folders such as
 * `../rulesets`, then from those that ship with Dunwell. What is nowhere stays missing; the compiler reports it.
 */
export const openShelf = async (io: Io, path: string, drawing: Json): Promise<Shelf> => shelfFrom(await openDocuments(io, path, drawing));

/** Documents by `kind/id`; `undefined` for what was looked for and is nowhere. Plain JSON, so a worker thread can be given them. */
export type Documents = ReadonlyMap<string, Json | undefined>;

export const shelfFrom = (documents: Documents): Shelf => shelfOf(({ kind, id }) => documents.get(`${kind}/${id}`));

/** The documents behind `openShelf`. */
export async function openDocuments(io: Io, path: string, drawing: Json): Promise<Documents> {
  const documents = new Map<string, Json | undefined>();
  for (;;) {
    const unseen: ArtifactRef[] = [];
    const find: FindDocument = (ref) => {
      const key = `${ref.kind}/${ref.id}`;
      if (!documents.has(key)) unseen.push(ref);
      return documents.get(key);
    };
    compile(drawing, shelfOf(find).resolve);
    if (unseen.length === 0) return documents;
    for (const ref of unseen) documents.set(`${ref.kind}/${ref.id}`, await firstOf(io, ref.kind, candidates(ref, dirname(path))));
  }
}

function candidates({ kind, id }: ArtifactRef, beside: string): string[] {
  const file = `${id}.json`;
  return [join(beside, file), join(beside, '..', folders[kind], file), join(shipped, folders[kind], file)];
}

const formats: Readonly<Record<ArtifactRef['kind'], readonly string[]>> = {
  ruleset: ['dunwell.ruleset/1', 'dunwell.table/1'],
  scorecard: ['dunwell.scorecard/1'],
  script: ['dunwell.script/1'],
  template: ['dunwell.template/1'],
  strategy: ['dunwell.strategy/1'],
};

/** Files of one name may hold artifacts of different kinds; a bare list of rules is a rule set too. */
function isOfKind(document: Json, kind: ArtifactRef['kind']): boolean {
  if (Array.isArray(document)) return kind === 'ruleset';
  if (typeof document !== 'object' || document === null) return false;
  const format = (document as { readonly format?: Json }).format;
  return typeof format === 'string' ? formats[kind].includes(format) : kind === 'ruleset';
}

async function firstOf(io: Io, kind: ArtifactRef['kind'], paths: readonly string[]): Promise<Json | undefined> {
  for (const path of paths) {
    const text = await io.readText(path).catch((fault: unknown) => {
      if (fault instanceof BadInput) return undefined;
      throw fault;
    });
    const document = text === undefined ? undefined : parsed(path, text);
    if (document !== undefined && isOfKind(document, kind)) return document;
  }
  return undefined;
}

function parsed(path: string, text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInput(`${path}: is not JSON`);
  }
}
