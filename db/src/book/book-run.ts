import { eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { bookRuns } from '../schema/index.ts';

export type BookRun = typeof bookRuns.$inferSelect;
export type BookCounts = Partial<Pick<BookRun, 'aged' | 'scored' | 'assigned' | 'started'>>;

/** The run of that business date, begun now or before: a run broken off is taken up again under the same row. */
export async function openBookRun(db: Db, businessDate: string): Promise<BookRun> {
  await db.insert(bookRuns).values({ businessDate }).onConflictDoNothing();
  const [run] = await db.select().from(bookRuns).where(eq(bookRuns.businessDate, businessDate));
  return run!;
}

/** Adds what a step did. */
export async function countInBookRun(db: Db, businessDate: string, counts: BookCounts): Promise<void> {
  const plus = (column: 'aged' | 'scored' | 'assigned' | 'started') => sql`${bookRuns[column]} + ${counts[column] ?? 0}`;
  await db
    .update(bookRuns)
    .set({ aged: plus('aged'), scored: plus('scored'), assigned: plus('assigned'), started: plus('started') })
    .where(eq(bookRuns.businessDate, businessDate));
}

export async function closeBookRun(db: Db, businessDate: string): Promise<void> {
  await db
    .update(bookRuns)
    .set({ finishedAtMs: sql`business_now()` as never })
    .where(eq(bookRuns.businessDate, businessDate));
}
