import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, recordedAtMs } from './columns.ts';
import { consumers } from './consumers.ts';

export interface InconvenientTime {
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly throughDate?: string;
}

/** Hours agreed outside or inside the usual ones: who agreed, and when. */
export interface AgreedHours {
  readonly from: string;
  readonly to: string;
  /** The person who agreed, in words: `the consumer`, `her daughter with power of attorney`. Absent in what was noted long ago. */
  readonly agreedWith?: string;
  readonly agreedAtMs?: number;
}

/** When and where a consumer said contact is inconvenient, and what they would rather have. */
export const preferences = pgTable('preferences', {
  consumerId: uuid()
    .primaryKey()
    .references(() => consumers.id),
  inconvenientTimes: jsonb().$type<readonly InconvenientTime[]>().notNull().default([]),
  inconvenientPlaces: jsonb().$type<readonly string[]>().notNull().default([]),
  agreedHours: jsonb().$type<AgreedHours>(),
  preferredChannel: text().$type<'call' | 'sms' | 'email' | 'letter' | 'push'>(),
  source: text().notNull(),
  atMs: instant('at').notNull(),
  recordedAtMs: recordedAtMs(),
});
