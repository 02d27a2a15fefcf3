import { randomBytes } from 'node:crypto';
import type { PastHappening } from '@dunwell/rules/simulation';
import { sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import type { HistorySpan } from './history-span.ts';
import { readHistory } from './read-history.ts';

interface DrawnWish extends HistorySpan {
  /** People drawn by lot. */
  readonly people: number;
  readonly seed: number;
  /** Reading stops with the page of people that reaches so many rows. */
  readonly mostRows: number;
}

const pagePeople = 200;

/** The history of people drawn by the seed, whole persons at a time, up to a bound. */
export async function drawnHistory(db: Db, { people, seed, mostRows, ...span }: DrawnWish): Promise<readonly PastHappening[]> {
  const key = randomBytes(32);
  const { rows: drawn } = await db.execute<{ id: string }>(sql`
    select id from consumers where erased_at is null order by md5(id::text || ${String(seed)}), id limit ${people}`);
  const history: PastHappening[] = [];
  for (let at = 0; at < drawn.length && history.length < mostRows; at += pagePeople) {
    const consumerIds = drawn.slice(at, at + pagePeople).map(({ id }) => id);
    history.push(...(await readHistory(db, { ...span, consumerIds }, key)));
  }
  return history;
}
