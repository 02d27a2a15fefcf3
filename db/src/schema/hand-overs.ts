import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { id, instant, recordedAtMs } from './columns.ts';

export const handOverStatuses = ['filed', 'sent', 'accepted', 'rejected', 'returned'] as const;
export type HandOverStatus = (typeof handOverStatuses)[number];

/** A case given to an agency or to legal. `filed` waits for its file, `sent` for the partner’s word. */
export const handOvers = pgTable(
  'hand_overs',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    to: text().$type<'agency' | 'legal'>().notNull(),
    partner: text().notNull(),
    status: text().$type<HandOverStatus>().notNull(),
    decisionId: uuid(),
    fileId: uuid().references(() => handOverFiles.id),
    atMs: instant('at').notNull(),
  },
  (t) => [index().on(t.caseId), index().on(t.partner, t.status), index().on(t.fileId)],
);

/** What was handed over, byte for byte as the partner got it. */
export const handOverFiles = pgTable(
  'hand_over_files',
  {
    id: id(),
    to: text().$type<'agency' | 'legal'>().notNull(),
    partner: text().notNull(),
    cases: integer().notNull(),
    /** Of the UTF-8 bytes. */
    sha256: text().notNull(),
    /** Null once retention has emptied it; the hash stays. */
    content: text(),
    madeBy: text().notNull(),
    atMs: instant('at').notNull(),
  },
  (t) => [index().on(t.atMs)],
);

/** What the partner said of a case it was given. */
export const handOverReports = pgTable(
  'hand_over_reports',
  {
    id: id(),
    handOverId: uuid()
      .notNull()
      .references(() => handOvers.id),
    status: text().$type<'accepted' | 'rejected' | 'returned'>().notNull(),
    reason: text(),
    atMs: instant('at').notNull(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [unique().on(t.handOverId, t.status, t.atMs)],
);
