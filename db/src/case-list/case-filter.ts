import { and, eq, exists, ilike, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases, consumers, contactPoints } from '../schema/index.ts';

/** What a reader of the case list may narrow it by; absent = any. */
export interface CaseFilter {
  /** Start of a case reference, part of a name, or the last digits of a phone number. */
  readonly search?: string | undefined;
  readonly bucket?: readonly string[] | undefined;
  readonly status?: readonly ('open' | 'held' | 'closed')[] | undefined;
  readonly strategyId?: string | undefined;
  readonly nodeId?: string | undefined;
  readonly product?: string | undefined;
  readonly creditorId?: string | undefined;
}

const literal = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

function matches(db: Db, search: string): SQL | undefined {
  const text = literal(search.trim());
  if (text === '') return undefined;
  const digits = text.replaceAll(/[\s+()-]/g, '');
  const byPhone = /^\d{4,15}$/.test(digits)
    ? exists(
        db
          .select({ one: sql`1` })
          .from(contactPoints)
          .where(
            and(eq(contactPoints.consumerId, cases.consumerId), eq(contactPoints.kind, 'phone'), ilike(contactPoints.value, `%${digits}`)),
          ),
      )
    : undefined;
  const byName = db
    .select({ id: consumers.id })
    .from(consumers)
    .where(ilike(consumers.name, `%${text}%`));
  return or(ilike(cases.ref, `${text}%`), inArray(cases.consumerId, byName), byPhone);
}

/** The filter as one SQL condition over cases alone, so that they are counted and put in order before anything is joined to them. */
export const caseCondition = (db: Db, filter: CaseFilter): SQL | undefined =>
  and(
    filter.search ? matches(db, filter.search) : undefined,
    filter.bucket?.length ? inArray(cases.bucket, [...filter.bucket]) : undefined,
    filter.status?.length ? inArray(cases.status, [...filter.status]) : undefined,
    filter.strategyId ? eq(cases.strategyId, filter.strategyId) : undefined,
    filter.nodeId ? eq(cases.nodeId, filter.nodeId) : undefined,
    filter.product ? eq(cases.product, filter.product) : undefined,
    filter.creditorId ? eq(cases.creditorId, filter.creditorId) : undefined,
  );
