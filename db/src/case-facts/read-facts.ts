import { dayNumber, type LocalDate, localTime } from '@dunwell/rules';
import type { Facts } from '@dunwell/rules/fact';
import type { Db, Tx } from '../connect.ts';
import { factsQuery } from './facts-query.ts';

export interface CaseFacts {
  readonly consumerId: string;
  /** The consumer's IANA zone. */
  readonly zone: string;
  readonly facts: Facts;
}

/** What the query answers, before dates become ages and the clock is read. */
interface Row extends Record<string, unknown> {
  readonly consumerId: string;
  readonly zone: string;
  readonly openedOn: LocalDate;
  readonly lastPaymentOn: LocalDate | null;
  readonly lastContactAt: string | null;
  readonly promiseDueOn: LocalDate | null;
  readonly bestHour: number | null;
  readonly custom: Facts;
}

/** The hour tried when nothing is known of a person: after work, inside every pack's lawful hours. */
const usualBestHour = 18;

/** The facts of the catalogue about one case at that business time, and its custom facts beside them. */
export async function readFacts(db: Db | Tx, caseId: string, atMs: number): Promise<CaseFacts | undefined> {
  const { rows } = await db.execute<Row>(factsQuery(caseId, atMs));
  const [row] = rows;
  if (!row) return undefined;
  const { consumerId, zone, openedOn, lastPaymentOn, lastContactAt, custom, ...read } = row;
  const now = localTime(zone, atMs);
  const daysSince = (date: LocalDate): number => Math.max(0, dayNumber(now.date) - dayNumber(date));
  const facts = {
    ...custom,
    ...(read as Facts),
    bestHour: row.bestHour ?? usualBestHour,
    caseAgeDays: daysSince(openedOn),
    openPromise: row.promiseDueOn !== null,
    daysSinceLastPayment: lastPaymentOn === null ? null : daysSince(lastPaymentOn),
    daysSinceLastContact: lastContactAt === null ? null : daysSince(localTime(zone, Date.parse(lastContactAt)).date),
    localHour: Math.floor(now.minuteOfDay / 60),
    localWeekday: now.weekday,
    localDate: now.date,
  };
  return { consumerId, zone, facts };
}
