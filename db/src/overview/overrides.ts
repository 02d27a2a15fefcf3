import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { attempts, auditLog, cases, users } from '../schema/index.ts';
import type { Span } from './today.ts';

/** Contacts made in spite of a presumption, newest first: who, why, against which rules, and what came of it. */
export const overridesIn = (db: Db, { fromMs, untilMs }: Span, limit: number) =>
  db
    .select({
      seq: auditLog.seq,
      by: sql<string>`coalesce(${users.name}, ${auditLog.actor})`,
      reason: sql<string>`${auditLog.detail} ->> 'reason'`,
      rules: sql<readonly string[]>`${auditLog.detail} -> 'rules'`,
      caseId: cases.id,
      caseRef: cases.ref,
      channel: attempts.channel,
      outcome: attempts.outcome,
      atMs: auditLog.atMs,
    })
    .from(auditLog)
    .innerJoin(cases, sql`${cases.id} = (${auditLog.detail} ->> 'caseId')::uuid`)
    .leftJoin(attempts, sql`${attempts.attemptId} = substr(${auditLog.subject}, length('attempt/') + 1)::uuid`)
    .leftJoin(users, eq(users.id, auditLog.actor))
    .where(and(eq(auditLog.action, 'overrode'), gte(auditLog.atMs, fromMs), lt(auditLog.atMs, untilMs)))
    .orderBy(desc(auditLog.seq))
    .limit(limit);
