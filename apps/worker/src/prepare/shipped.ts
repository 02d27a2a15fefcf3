import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json } from '@dunwell/rules';
import { hashOf } from '@dunwell/rules/artifact';
import { allCalendars, allPacks, calendarHash, packHash, packRef } from '@dunwell/rules/policy';

export interface ShippedArtifact {
  readonly kind: 'ruleset' | 'scorecard' | 'script' | 'template' | 'pack' | 'calendar';
  readonly id: string;
  readonly hash: string;
  readonly name: string;
  readonly body: Json;
}

const rulesFolder = join(dirname(fileURLToPath(import.meta.resolve('@dunwell/rules'))), '..');
const folders = { rulesets: 'ruleset', scorecards: 'scorecard', scripts: 'script', templates: 'template' } as const;

/** The JSON documents of a folder of rules/, in the order of their names. */
export function documentsIn(folder: string): readonly Json[] {
  const files = readdirSync(join(rulesFolder, folder)).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => JSON.parse(readFileSync(join(rulesFolder, folder, name), 'utf8')));
}

/** Everything that ships beside the strategies and that they may name. */
export function shippedArtifacts(): readonly ShippedArtifact[] {
  const documents = Object.entries(folders).flatMap(([folder, kind]) =>
    documentsIn(folder).map((body) => ({ kind, id: idOf(body), hash: hashOf(kind, body), name: nameOf(body), body })),
  );
  const packs = allPacks().map((pack) => {
    const body = pack as unknown as Json;
    return { kind: 'pack' as const, id: packRef(pack), hash: packHash(pack), name: packRef(pack), body };
  });
  const calendars = allCalendars().map((calendar) => {
    const body = calendar as unknown as Json;
    return { kind: 'calendar' as const, id: calendar.id, hash: calendarHash(calendar), name: calendar.name.en, body };
  });
  return [...documents, ...packs, ...calendars];
}

const idOf = (body: Json): string => String((body as { id: string }).id);

/** Some documents are named in each language. */
function nameOf(body: Json): string {
  const { name } = body as { name?: string | { en: string } };
  return typeof name === 'string' ? name : (name?.en ?? idOf(body));
}
