import type { Json } from '@dunwell/rules';
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant, recordedAtMs } from './columns.ts';

/** The kinds of thing that are versioned and signed; `plan` is the compiled form of a strategy. Stored, so append-only. */
export const artifactKinds = ['strategy', 'plan', 'ruleset', 'scorecard', 'script', 'template', 'pack', 'experiment', 'calendar'] as const;
export type ArtifactKind = (typeof artifactKinds)[number];

/** One immutable version of an artifact, named by its content hash. Only `status` ever changes. */
export const artifacts = pgTable(
  'artifacts',
  {
    kind: text().$type<ArtifactKind>().notNull(),
    id: text().notNull(),
    version: integer().notNull(),
    /** SHA-256 of the canonical JSON, hex. */
    hash: text().notNull(),
    name: text().notNull().default(''),
    body: jsonb().$type<Json>().notNull(),
    status: text().$type<'draft' | 'inReview' | 'signed' | 'rejected' | 'retired'>().notNull().default('draft'),
    author: text().notNull(),
    comment: text(),
    atMs: instant('at').notNull(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.id, t.version] }), index().on(t.hash), index().on(t.kind, t.status)],
);

/** A named person's verdict on one content hash. Rows are only ever added. */
export const signOffs = pgTable(
  'sign_offs',
  {
    id: id(),
    kind: text().$type<ArtifactKind>().notNull(),
    artifactId: text().notNull(),
    hash: text().notNull(),
    verdict: text().$type<'signed' | 'rejected' | 'withdrawn'>().notNull(),
    /** Where it may run: `production` or a creditor's ref. */
    scope: text().notNull().default('production'),
    signer: text().notNull(),
    comment: text(),
    atMs: instant('at').notNull(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [index().on(t.hash)],
);
