import type { Channel, ContactOutcome, Json } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, recordedAtMs } from './columns.ts';
import { consumers } from './consumers.ts';

export interface PackVersion {
  readonly id: string;
  readonly hash: string;
}

/**
 * The one record of contacts, per consumer: what every limit counts. Rows are only ever added; a trigger refuses
 * UPDATE, DELETE and TRUNCATE. How a contact ended is a row of `ledger_settlements`; without one it counts as in flight.
 */
export const contactLedger = pgTable(
  'contact_ledger',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** The attempt it reserves; null for inbound contacts and imported history. */
    attemptId: uuid().unique(),
    consumerId: uuid()
      .notNull()
      .references(() => consumers.id),
    /** Who was tried: the consumer's id, or another person's. */
    personId: text().notNull(),
    /** Cases the contact counts for. */
    debtIds: uuid().array().notNull(),
    channel: text().$type<Channel | 'ringless_voicemail'>().notNull(),
    direction: text().$type<'outbound' | 'inbound'>().notNull(),
    agent: text().$type<'human' | 'ai_voice' | 'prerecorded'>(),
    actor: text().notNull(),
    purpose: text().notNull(),
    to: text().notNull(),
    /** Business time. */
    atMs: instant('at').notNull(),
    decisionId: uuid(),
    packs: jsonb().$type<readonly PackVersion[]>().notNull().default([]),
    /** The guard's answer as given but for its packs, which stand beside it, with the human's reason where one overrode it. */
    answer: jsonb().$type<Json>().notNull(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [
    index().on(t.consumerId, t.atMs),
    index().on(t.atMs),
    // The contacts that matter to the next one however old they are; few, so reading them does not grow with the ledger.
    index('contact_ledger_lasting')
      .on(t.consumerId, t.atMs)
      .where(sql`direction = 'inbound' or purpose = 'optout_confirmation' or person_id <> consumer_id::text`),
  ],
);

/** How a contact of the ledger ended: one row per contact, never changed. */
export const ledgerSettlements = pgTable('ledger_settlements', {
  ledgerId: bigint({ mode: 'number' })
    .primaryKey()
    .references(() => contactLedger.id),
  /** `not_made`: the reservation was given back, nobody was contacted. */
  outcome: text().$type<ContactOutcome | 'not_made'>().notNull(),
  endedAtMs: instant('ended_at').notNull(),
  discussedDebtIds: uuid().array(),
  attributedTo: uuid(),
  recordedAtMs: recordedAtMs(),
});
