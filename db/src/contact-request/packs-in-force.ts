import { allPacks, Calendar, calendarsInForce, type Pack, withCalendars } from '@dunwell/rules/policy';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { artifacts } from '../schema/index.ts';
import { activePacks } from './active-packs.ts';
import type { Standing } from './standing.ts';

/** Calendars by content hash: what a hash names never changes. */
const calendars = new Map<string, Calendar>();
/** All packs with the calendars of a house, by the hashes it signed. */
const laws = new Map<string, readonly Pack[]>();

/** The holiday calendars the house signed, oldest version first. */
export async function signedCalendars(db: Db | Tx): Promise<readonly Calendar[]> {
  const isSigned = and(eq(artifacts.kind, 'calendar'), eq(artifacts.status, 'signed'));
  const rows = await db.select({ body: artifacts.body }).from(artifacts).where(isSigned).orderBy(artifacts.version);
  return rows.map(({ body }) => Calendar.parse(body));
}

/** The newest version of a calendar that was handed in and not turned down: what the next version is made from. */
export async function newestCalendar(db: Db | Tx, id: string): Promise<Calendar | undefined> {
  const isOpen = and(eq(artifacts.kind, 'calendar'), eq(artifacts.id, id), inArray(artifacts.status, ['inReview', 'signed']));
  const [row] = await db.select({ body: artifacts.body }).from(artifacts).where(isOpen).orderBy(desc(artifacts.version)).limit(1);
  return row && Calendar.parse(row.body);
}

/** The holiday calendars in force, given the hashes it signed. Each body is read once per process. */
async function houseCalendars(db: Db | Tx, signed: readonly string[]): Promise<readonly Calendar[]> {
  const unread = signed.filter((hash) => !calendars.has(hash));
  if (unread.length > 0) {
    const rows = await db
      .select({ hash: artifacts.hash, body: artifacts.body })
      .from(artifacts)
      .where(and(eq(artifacts.kind, 'calendar'), inArray(artifacts.hash, unread)));
    for (const { hash, body } of rows) calendars.set(hash, Calendar.parse(body));
  }
  return calendarsInForce(signed.flatMap((hash) => calendars.get(hash) ?? []));
}

/** The law that binds this contact, with the holiday calendars of the house: a year none of them reaches is closed. */
export async function packsInForce(db: Db | Tx, standing: Standing): Promise<readonly Pack[]> {
  const key = standing.signedCalendars.join();
  const law = laws.get(key) ?? withCalendars(allPacks(), await houseCalendars(db, standing.signedCalendars));
  laws.set(key, law);
  return activePacks(standing, law);
}
