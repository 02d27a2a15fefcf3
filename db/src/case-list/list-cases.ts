import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Db } from '../connect.ts';
import { artifacts, cases, consumers, creditors } from '../schema/index.ts';
import { type CaseFilter, caseCondition } from './case-filter.ts';

/** Columns the list may be ordered by. */
export const caseOrders = { ref: cases.ref, balance: cases.balanceMinor, daysPastDue: cases.daysPastDue, next: cases.nextAtMs } as const;
export type CaseOrder = keyof typeof caseOrders;

export interface CasePage {
  readonly filter: CaseFilter;
  readonly orderBy: CaseOrder;
  readonly isDescending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** Counting stops here: nobody pages further, and an exact count of a million rows costs more than the page. */
const countCeiling = 10_000;

/** One page of cases and how many there are, up to `countCeiling`. */
export async function listCases(db: Db, { filter, orderBy, isDescending, offset, limit }: CasePage) {
  const where = caseCondition(db, filter);
  const column = caseOrders[orderBy];
  const order = (of: PgColumn, id: PgColumn) => [sql`${isDescending ? desc(of) : asc(of)} nulls last`, asc(id)];
  const page = db
    .select({ id: cases.id })
    .from(cases)
    .where(where)
    .orderBy(...order(column, cases.id))
    .offset(offset)
    .limit(limit)
    .as('page');
  const rows = await db
    .select({
      id: cases.id,
      ref: cases.ref,
      consumerName: consumers.name,
      creditorName: creditors.name,
      product: cases.product,
      balanceMinor: cases.balanceMinor,
      currency: cases.currency,
      daysPastDue: cases.daysPastDue,
      bucket: cases.bucket,
      status: cases.status,
      closedAs: cases.closedAs,
      riskGrade: cases.riskGrade,
      strategyId: cases.strategyId,
      nodeId: cases.nodeId,
      nextAtMs: cases.nextAtMs,
      zone: consumers.zone,
    })
    .from(page)
    .innerJoin(cases, eq(cases.id, page.id))
    .innerJoin(consumers, eq(consumers.id, cases.consumerId))
    .innerJoin(creditors, eq(creditors.id, cases.creditorId))
    .orderBy(...order(column, cases.id));
  const found = db
    .select({ one: sql`1`.as('one') })
    .from(cases)
    .where(where)
    .limit(countCeiling + 1)
    .as('found');
  const [counted] = await db.select({ total: sql<number>`count(*)::int` }).from(found);
  const total = counted?.total ?? 0;
  return { rows, total: Math.min(total, countCeiling), isMore: total > countCeiling };
}

/** The values the filters offer. */
export async function caseFilterChoices(db: Db) {
  const [products, buckets, strategies, owners] = await Promise.all([
    db.selectDistinct({ value: cases.product }).from(cases).orderBy(cases.product),
    db.selectDistinct({ value: cases.bucket }).from(cases).orderBy(cases.bucket),
    strategiesOfCases(db),
    db.select({ id: creditors.id, name: creditors.name }).from(creditors).orderBy(creditors.name),
  ]);
  return {
    products: products.map((p) => p.value),
    buckets: buckets.map((b) => b.value),
    strategies,
    creditors: owners,
  };
}

/** Strategies that have cases, each by the name of its newest version. */
async function strategiesOfCases(db: Db): Promise<{ readonly id: string; readonly name: string }[]> {
  const standing = db.selectDistinct({ id: cases.strategyId }).from(cases).where(isNotNull(cases.strategyId)).as('standing');
  const rows = await db
    .selectDistinctOn([standing.id], { id: sql<string>`${standing.id}`, name: sql<string>`coalesce(${artifacts.name}, ${standing.id})` })
    .from(standing)
    .leftJoin(artifacts, and(eq(artifacts.kind, 'strategy'), eq(artifacts.id, standing.id)))
    .orderBy(standing.id, desc(artifacts.version));
  return rows;
}
