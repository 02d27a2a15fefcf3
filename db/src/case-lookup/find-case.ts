import { eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases, consumers, creditors } from '../schema/index.ts';
import { isUuid } from './is-uuid.ts';

/** The case a person means by a reference or an id; a reference is unique per creditor only. */
export type FoundCase =
  | { readonly type: 'found'; readonly caseId: string; readonly ref: string; readonly consumerName: string; readonly zone: string }
  | { readonly type: 'missing' }
  | { readonly type: 'ambiguous'; readonly creditors: readonly string[] };

/** Finds a case by its id or by the reference its creditor gave it. */
export async function findCase(db: Db, name: string): Promise<FoundCase> {
  const rows = await db
    .select({ caseId: cases.id, ref: cases.ref, consumerName: consumers.name, zone: consumers.zone, creditor: creditors.ref })
    .from(cases)
    .innerJoin(consumers, eq(consumers.id, cases.consumerId))
    .innerJoin(creditors, eq(creditors.id, cases.creditorId))
    .where(isUuid(name) ? eq(cases.id, name) : eq(cases.ref, name))
    .limit(20);
  const [only] = rows;
  if (!only) return { type: 'missing' };
  if (rows.length > 1) return { type: 'ambiguous', creditors: rows.map(({ creditor }) => creditor) };
  const { creditor: _creditor, ...found } = only;
  return { type: 'found', ...found };
}

/** The id of a consumer named by id or reference. */
export async function findConsumer(db: Db, name: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: consumers.id })
    .from(consumers)
    .where(isUuid(name) ? eq(consumers.id, name) : eq(consumers.ref, name));
  return row?.id;
}
