import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, recordedAtMs } from './columns.ts';
import { consumers } from './consumers.ts';

export interface InconvenientTime {
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly throughDate?: string;
}

/** When and where a consumer said contact is inconvenient, and what they would rather have. */
export const preferences = pgTable('preferences', {
  consumerId: uuid()
    .primaryKey()
    .references(() => consumers.id),
  inconvenientTimes: jsonb().$type<readonly InconvenientTime[]>().notNull().default([]),
  inconvenientPlaces: jsonb().$type<readonly string[]>().notNull().default([]),
  agreedHours: jsonb().$type<{ readonly from: string; readonly to: string }>(),
  preferredChannel: text().$type<'call' | 'sms' | 'email' | 'letter' | 'push'>(),
  source: text().notNull(),
  atMs: instant('at').notNull(),
  recordedAtMs: recordedAtMs(),
});
