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
export async function openShelf(io: Io, path: string, drawing: Json): Promise<Shelf> {
  const documents = new Map<string, Json | undefined>();
  for (;;) {
    const unseen: ArtifactRef[] = [];
    const find: FindDocument = (ref) => {
      const key = `${ref.kind}/${ref.id}`;
      if (!documents.has(key)) unseen.push(ref);
      return documents.get(key);
    };
    const shelf = shelfOf(find);
    compile(drawing, shelf.resolve);
    if (unseen.length === 0) return shelf;
    for (const ref of unseen) documents.set(`${ref.kind}/${ref.id}`, await firstOf(io, candidates(ref, dirname(path))));
  }
}

function candidates({ kind, id }: ArtifactRef, beside: string): string[] {
  const file = `${id}.json`;
  return [join(beside, file), join(beside, '..', folders[kind], file), join(shipped, folders[kind], file)];
}

async function firstOf(io: Io, paths: readonly string[]): Promise<Json | undefined> {
  for (const path of paths) {
    const text = await io.readText(path).catch((fault: unknown) => {
      if (fault instanceof BadInput) return undefined;
      throw fault;
    });
    if (text !== undefined) return parsed(path, text);
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
