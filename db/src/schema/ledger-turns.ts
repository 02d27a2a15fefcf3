import { integer, pgTable, uuid } from 'drizzle-orm/pg-core';
import { consumers } from './consumers.ts';

/**
 * How often a place has been taken in the ledger of a person. Whoever takes the next must have read the latest, so two
 * can never take the same last place: a person's contacts are reserved one after the other, and nobody holds a lock.
 */
export const ledgerTurns = pgTable('ledger_turns', {
  consumerId: uuid()
    .primaryKey()
    .references(() => consumers.id, { onDelete: 'cascade' }),
  turn: integer().notNull(),
});
