import type { Json } from '@dunwell/rules';
import { index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { id, instant, recordedAtMs } from './columns.ts';

/**
 * A person at their desk asks to call or to write to a consumer by hand. The screens only write the question; the worker,
 * where the guard is, answers it, and sends what is written. asked → allowed | refused, or withdrawn when nobody answered
 * in time.
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
    channel: text().$type<'call' | 'sms' | 'email'>().notNull().default('call'),
    to: text().notNull(),
    /** Content hash of the signed template that is sent; null for calls. */
    templateHash: text(),
    /** Hash of the words the person saw before the click: other words are not sent. */
    shownHash: text(),
    /** The message by hand on this case that came before, or `first`: one click, however often, is one message. */
    follows: text(),
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
  (t) => [index().on(t.state, t.recordedAtMs), index().on(t.caseId), index().on(t.askedBy, t.askedAtMs), unique().on(t.caseId, t.follows)],
);
