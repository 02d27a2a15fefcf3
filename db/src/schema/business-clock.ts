import { sql } from 'drizzle-orm';
import { boolean, check, doublePrecision, integer, pgTable } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/**
 * The one clock all law and all waits run on: `originVirtual + (now − originReal) × scale`, or `originVirtual` while
 * paused. Scale 1 in production. `business_now()` in SQL reads it.
 */
export const businessClock = pgTable(
  'business_clock',
  {
    id: integer().primaryKey().default(1),
    originRealMs: instant('origin_real').notNull(),
    originVirtualMs: instant('origin_virtual').notNull(),
    scale: doublePrecision().notNull().default(1),
    paused: boolean().notNull().default(false),
  },
  (t) => [check('one_row', sql`${t.id} = 1`), check('forward_only', sql`${t.scale} > 0`)],
);
