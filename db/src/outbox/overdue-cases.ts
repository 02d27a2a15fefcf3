import { and, asc, isNotNull, lt, ne, notInArray } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases } from '../schema/index.ts';

export interface OverdueQuery {
  /** Business time. */
  readonly beforeMs: number;
  readonly limit: number;
  readonly except: readonly string[];
}

/** Running cases whose next step was due before that time, longest overdue first. */
export async function overdueCases(db: Db, { beforeMs, limit, except }: OverdueQuery): Promise<readonly string[]> {
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        lt(cases.nextAtMs, beforeMs),
        ne(cases.status, 'closed'),
        isNotNull(cases.startedAtMs),
        except.length > 0 ? notInArray(cases.id, [...except]) : undefined,
      ),
    )
    .orderBy(asc(cases.nextAtMs))
    .limit(limit);
  return rows.map(({ id }) => id);
}
