import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

/** Whom a switch stops. */
export type SwitchScope = 'all' | 'channel' | 'strategy' | 'creditor' | 'case';

/** While a switch is thrown nobody in its scope is contacted. Lifting it is a second act, recorded beside the first. */
export const killSwitches = pgTable(
  'kill_switches',
  {
    id: id(),
    scope: text().$type<SwitchScope>().notNull(),
    /** The channel, strategy id, creditor id or case id; null for `all`. */
    subject: text(),
    reason: text().notNull(),
    /** Calls under way when it was thrown are closed as well. */
    endsLiveCalls: boolean().notNull().default(false),
    thrownBy: text().notNull(),
    thrownAtMs: instant('thrown_at').notNull(),
    liftedBy: text(),
    liftedAtMs: instant('lifted_at'),
  },
  (t) => [index('kill_switches_thrown').on(t.scope).where(sql`lifted_at is null`)],
);
