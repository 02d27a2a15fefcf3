import type { Channel, Lang, MessageOutcome } from '@dunwell/rules';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { id, instant, recordedAtMs } from './columns.ts';

/** The words of every SMS, e-mail, letter and push, as they left. */
export const messagesSent = pgTable(
  'messages_sent',
  {
    id: id(),
    attemptId: uuid().notNull().unique(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    channel: text().$type<Channel>().notNull(),
    to: text().notNull(),
    subject: text(),
    body: text().notNull(),
    language: text().$type<Lang>().notNull(),
    templateId: text(),
    templateHash: text(),
    outcome: text().$type<MessageOutcome>().notNull(),
    providerRef: text(),
    atMs: instant('at').notNull(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [index().on(t.caseId, t.atMs), index().on(t.atMs)],
);
