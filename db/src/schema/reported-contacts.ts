import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { recordedAtMs } from './columns.ts';

/**
 * Contacts that others made and told us of, by who told and their own reference: each enters the ledger once. A row stays
 * when its ledger entry is purged, so that an old file cannot bring it back.
 */
export const reportedContacts = pgTable(
  'reported_contacts',
  { reporter: text().notNull(), ref: text().notNull(), recordedAtMs: recordedAtMs() },
  (t) => [primaryKey({ columns: [t.reporter, t.ref] })],
);
