import { bigint, date, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** What is counted: contacts withheld by rule and decision, contacts withheld by decision, contacts that ended by channel and outcome, closed cases by strategy and end. */
export type TalliedReport = 'withheldByRule' | 'withheld' | 'contacts' | 'closed';

const counted = {
  report: text().$type<TalliedReport>().notNull(),
  /** Calendar day in the zone of `tally_zone`; null where days are not told apart. */
  day: date(),
  name: text().notNull(),
  part: text().notNull(),
};

/** How many rows there are of a kind on a day, so that no report counts them one by one. Only true together with `tally_changes`. */
export const tallies = pgTable('tallies', { ...counted, count: integer().notNull() }, (t) => [
  unique().on(t.report, t.day, t.name, t.part).nullsNotDistinct(),
]);

/**
 * What has not been folded into `tallies` yet, written by trigger in the transaction that changed the row: one line each,
 * so that nobody waits for anybody. The sum of both is the count of the rows at every instant.
 */
export const tallyChanges = pgTable('tally_changes', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  ...counted,
  by: integer().notNull(),
});

/** The one zone in which the days of the tallies begin. */
export const tallyZone = pgTable('tally_zone', {
  id: integer().primaryKey().default(1),
  zone: text().notNull(),
  /** Real time; null while the days are counted anew after the zone was changed, and the tallies are not to be read. */
  countedAtMs: instant('counted_at'),
});
