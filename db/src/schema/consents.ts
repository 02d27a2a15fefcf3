import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant, recordedAtMs } from './columns.ts';
import { consumers } from './consumers.ts';

/** Permission a consumer gave, and its end. Kinds of consent differ by law and are never inferred from each other. */
export const consents = pgTable(
  'consents',
  {
    id: id(),
    consumerId: uuid()
      .notNull()
      .references(() => consumers.id),
    channel: text().$type<'call' | 'sms' | 'email' | 'letter' | 'push'>().notNull(),
    /** `automated` = artificial voice or automatic sending; `frequency` = more often than the law presumes. */
    purpose: text().$type<'automated' | 'contact' | 'frequency'>().notNull(),
    /** The number or address it was given for; null = every one of that channel. */
    address: text(),
    givenTo: text().$type<'creditor' | 'directly_to_collector'>().notNull(),
    medium: text(),
    source: text().notNull(),
    /** Cases it covers; null = all, empty = none was named. `frequency` is agreed to debt by debt and is never null. */
    caseIds: jsonb().$type<readonly string[]>(),
    validOnDates: jsonb().$type<readonly string[]>(),
    atMs: instant('at').notNull(),
    expiresAtMs: instant('expires_at'),
    revokedAtMs: instant('revoked_at'),
    revokedBy: text(),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [
    unique('consents_once').on(t.consumerId, t.channel, t.purpose, t.source, t.address, t.atMs, t.caseIds).nullsNotDistinct(),
    check('consents_frequency_names_debts', sql`purpose <> 'frequency' or case_ids is not null`),
  ],
);

/** A consumer's word that one medium, or one address of it, is not to be used. Takes effect on receipt. */
export const optOuts = pgTable(
  'opt_outs',
  {
    id: id(),
    consumerId: uuid()
      .notNull()
      .references(() => consumers.id),
    channel: text().$type<'call' | 'sms' | 'email' | 'letter' | 'push'>().notNull(),
    address: text(),
    source: text().notNull(),
    atMs: instant('at').notNull(),
    withdrawnAtMs: instant('withdrawn_at'),
    recordedAtMs: recordedAtMs(),
  },
  (t) => [index().on(t.consumerId)],
);
