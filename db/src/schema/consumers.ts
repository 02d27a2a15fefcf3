import type { Lang } from '@dunwell/rules';
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, recordedAtMs } from './columns.ts';

/** One reason to believe the person is in that zone; the guard takes the strictest of all. */
export interface Location {
  readonly source: string;
  readonly tz: string;
}
export interface KnownLocation {
  readonly tz: string;
  readonly from: string;
  readonly through: string;
  readonly basis: string;
}

/** The person who owes. One row per person whatever they owe to whom: contact limits and the ledger are per person. */
export const consumers = pgTable('consumers', {
  id: id(),
  ref: text().notNull().unique(),
  name: text().notNull(),
  language: text().$type<Lang>().notNull().default('en'),
  /** ISO 3166-1 alpha-2. */
  country: text().notNull(),
  /** State or province, as ISO 3166-2 without the country. */
  region: text(),
  /** The zone local time is shown and planned in; the guard uses `locations`. */
  zone: text().notNull(),
  locations: jsonb().$type<readonly Location[]>().notNull().default([]),
  knownLocation: jsonb().$type<KnownLocation>(),
  jurisdictions: jsonb().$type<readonly string[]>().notNull().default([]),
  /** Since when nothing is left here that tells who this was. */
  erasedAtMs: instant('erased_at'),
  recordedAtMs: recordedAtMs(),
});
