import type { Json } from '@dunwell/rules';
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { id, instant, recordedAtMs } from './columns.ts';

/**
 * A person at their desk asks to call a consumer by hand. The screens only write the question; the worker, where the
 * guard is, answers it. asked → allowed | refused, or withdrawn when nobody answered in time.
 */
export const deskContacts = pgTable(
  'desk_contacts',
  {
    id: id(),
    /** Minted when the question is asked: the ledger's key. */
    attemptId: uuid().notNull().unique(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    to: text().notNull(),
    /** What the person has confirmed they will say, by the names requirements have. */
    disclosures: text().array().notNull(),
    /** Why a presumption of law is to be rebutted; null = it is not. */
    overrideReason: text(),
    askedBy: text().notNull(),
    askedByName: text().notNull(),
    askedAtMs: instant('asked_at').notNull(),
    state: text().$type<'asked' | 'allowed' | 'refused' | 'withdrawn'>().notNull().default('asked'),
    answer: jsonb().$type<Json>(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [index().on(t.state, t.recordedAtMs), index().on(t.caseId)],
);
