import { sql } from 'drizzle-orm';
import { bigint, customType, text, uuid } from 'drizzle-orm/pg-core';

/** `timestamptz` in SQL, epoch ms in TypeScript. Names end in `…AtMs`; columns in `_at`. */
export const instant = customType<{ data: number; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  toDriver: (atMs) => new Date(atMs).toISOString(),
  fromDriver: (text) => Date.parse(text),
});

/** When the row was written, by the real clock of the database. */
export const recordedAtMs = (name = 'recorded_at') => instant(name).notNull().default(sql`now()`);

/** When something began, by the business clock. */
export const businessNowAtMs = (name: string) => instant(name).notNull().default(sql`business_now()`);

/** Opaque, time-ordered id minted by the database (UUID version 7). */
export const id = () => uuid().primaryKey().default(sql`uuidv7()`);

/** An amount in the smallest unit of its currency. */
export const minor = () => bigint({ mode: 'number' });

/** ISO 4217 code; one of `minorDigits` in rules/src/money.ts. */
export const currency = () => text().notNull();
