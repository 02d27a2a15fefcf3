import { readClock } from '@dunwell/db/clock';
import { closedByOutcome, contactsByDay, moneyOf, openAttempts, openBook, withheldByDay, withheldByDayAndRule } from '@dunwell/db/overview';
import { addDays, businessNow, instantOf, localTime } from '@dunwell/rules';
import type { Deps } from '../deps.ts';
import { heldIn } from '../held-answer.ts';

const shownDays = 14;

/** The figures of the business day and the two weeks that led to it, as of `asOfMs`: one answer for every open screen. */
export const overviewAnswer = (deps: Deps) => heldIn(deps, 'overview', () => workOut(deps));

async function workOut({ db, settings, realMs }: Deps) {
  const zone = settings.DUNWELL_ZONE;
  const asOfMs = businessNow(await readClock(db), realMs());
  const { date } = localTime(zone, asOfMs);
  const today = { fromMs: instantOf(zone, date, 0), untilMs: instantOf(zone, addDays(date, 1), 0) };
  const span = { fromMs: instantOf(zone, addDays(date, 1 - shownDays), 0), untilMs: today.untilMs, zone };
  const [money, book, closed, contacts, held, withheld, open] = await Promise.all([
    moneyOf(db, today),
    openBook(db),
    closedByOutcome(db),
    contactsByDay(db, span),
    withheldByDay(db, { ...today, zone }),
    withheldByDayAndRule(db, span),
    openAttempts(db),
  ]);
  const days = Array.from({ length: shownDays }, (_, at) => addDays(date, at + 1 - shownDays));
  const figures = {
    ...money,
    open: byCurrency(book),
    contacts: contacts.filter(({ day }) => day === date),
    withheld: held,
  };
  return { asOfMs, date, days, figures, buckets: byBucket(book), closed, contacts, withheld, open };
}

type Book = Awaited<ReturnType<typeof openBook>>;

function byBucket(book: Book) {
  const buckets = new Map<string, number>();
  for (const { bucket, count } of book) buckets.set(bucket, (buckets.get(bucket) ?? 0) + count);
  return [...buckets].map(([bucket, count]) => ({ bucket, count }));
}

function byCurrency(book: Book) {
  const sums = new Map<string, { currency: string; count: number; balanceMinor: number }>();
  for (const { currency, count, balanceMinor } of book) {
    const sum = sums.get(currency) ?? { currency, count: 0, balanceMinor: 0 };
    sums.set(currency, { currency, count: sum.count + count, balanceMinor: sum.balanceMinor + balanceMinor });
  }
  return [...sums.values()];
}
