import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant, recordedAtMs } from './columns.ts';
import { consumers } from './consumers.ts';

/** Whose a number or address may be; stored, so append-only. `unknown`: known not to be surely the consumer’s. */
export const pointOwners = [
  'consumer',
  'spouse',
  'guarantor',
  'attorney',
  'household_member',
  'relative',
  'employer',
  'other',
  'unknown',
] as const;
export type PointOwner = (typeof pointOwners)[number];

/** One way to reach a consumer. A number learned to be wrong keeps its row: the law asks since when we knew. */
export const contactPoints = pgTable(
  'contact_points',
  {
    id: id(),
    consumerId: uuid()
      .notNull()
      .references(() => consumers.id),
    kind: text().$type<'phone' | 'email' | 'address'>().notNull(),
    /** E.164 for phones, as given for the rest. */
    value: text().notNull(),
    /** 0 is the best of its kind. */
    rank: integer().notNull().default(0),
    lineType: text().$type<'mobile' | 'landline' | 'voip' | 'unknown'>(),
    place: text().$type<'home' | 'work' | 'unknown'>(),
    source: text().notNull().default('creditor_file'),
    /** Whose it is. Null = nobody has said otherwise, so the consumer’s, as the creditor’s file has it. */
    owner: text().$type<PointOwner>(),
    /** Who said so, and how. */
    ownerSource: text(),
    ownerNotedAtMs: instant('owner_noted_at'),
    wrongSinceMs: instant('wrong_since'),
    /** Since when texts to this number, or mails to this address, could not be delivered; a later delivery clears it. */
    undeliverableSinceMs: instant('undeliverable_since'),
    /** Last evidence that the number still belongs to this person. @source 47 CFR 64.1200(l) reassigned numbers database */
    checkedAtMs: instant('checked_at'),
    checkResult: text(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [unique().on(t.consumerId, t.kind, t.value), index().on(t.value)],
);
