import type { Json } from '@dunwell/rules';
import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { unsignedOf } from '../decision/index.ts';
import { artifacts } from '../schema/index.ts';

export interface SignedTemplate {
  readonly id: string;
  readonly hash: string;
  readonly version: number;
  readonly name: string;
  readonly body: Json;
}

/** The newest signed version of every template whose signature nobody has taken back, by name. */
export async function signedTemplates(db: Db): Promise<readonly SignedTemplate[]> {
  const { id, hash, version, name, body } = artifacts;
  const newest = await db
    .selectDistinctOn([id], { id, hash, version, name, body })
    .from(artifacts)
    .where(and(eq(artifacts.kind, 'template'), eq(artifacts.status, 'signed')))
    .orderBy(id, desc(version));
  const unsigned = new Set(
    await unsignedOf(
      db,
      newest.map((template) => template.hash),
    ),
  );
  return newest.filter((template) => !unsigned.has(template.hash)).sort((a, b) => a.name.localeCompare(b.name));
}
