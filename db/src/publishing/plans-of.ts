import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { artifacts } from '../schema/index.ts';

/** Plans looked through at most; a strategy is handed in a few times a year. */
const mostPlans = 50;

/** The plans a strategy was ever compiled to, newest first. */
export const plansOf = (db: Db, strategyId: string) =>
  db
    .select({ hash: artifacts.hash, body: artifacts.body })
    .from(artifacts)
    .where(and(eq(artifacts.kind, 'plan'), eq(artifacts.id, strategyId)))
    .orderBy(desc(artifacts.version))
    .limit(mostPlans);
