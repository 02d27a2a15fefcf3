import type { Json } from '@dunwell/rules';
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { id, instant, recordedAtMs } from './columns.ts';
import { consumers } from './consumers.ts';

/** The kinds of legal fact; stored, so append-only. */
export const legalFactKinds = [
  'dispute',
  'attorney',
  'cease',
  'moratorium',
  'hardship',
  'deceased',
  'bankruptcy',
  'collectionDeferral',
  'contactRefused',
  'employerProhibits',
  'frequencyObjection',
  'identityTheft',
  'personRole',
  'validationNotice',
  'vulnerable',
  'debtorUnreachable',
  'thirdPartyAsked',
] as const;
export type LegalFactKind = (typeof legalFactKinds)[number];

/** A circumstance that limits contact by law, from when to when. `caseId` null: it holds for every debt of the person. */
export const legalFacts = pgTable(
  'legal_facts',
  {
    id: id(),
    consumerId: uuid()
      .notNull()
      .references(() => consumers.id),
    caseId: uuid().references(() => cases.id),
    kind: text().$type<LegalFactKind>().notNull(),
    fromMs: instant('from_at').notNull(),
    /** Null = until ended. */
    throughMs: instant('through_at'),
    endedAtMs: instant('ended_at'),
    /** What the pack asks beyond the dates: medium of a cease, type of a moratorium, date the verification was sent. */
    detail: jsonb().$type<Readonly<Record<string, Json>>>().notNull().default({}),
    source: text().notNull(),
    recordedBy: text(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [index().on(t.consumerId), index().on(t.caseId)],
);
