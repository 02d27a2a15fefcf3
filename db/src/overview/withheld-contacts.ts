import { and, arrayContains, desc, eq, gte, lt } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases, consumers, withheldContacts } from '../schema/index.ts';
import type { Span } from './today.ts';

interface WithheldPage extends Span {
  readonly rule: string;
  readonly limit: number;
  readonly offset: number;
}

/** The contacts one rule held back in a span, newest first: the rows behind a figure. */
export const withheldByRule = (db: Db, { rule, fromMs, untilMs, limit, offset }: WithheldPage) =>
  db
    .select({
      id: withheldContacts.id,
      caseId: withheldContacts.caseId,
      caseRef: cases.ref,
      consumerName: consumers.name,
      zone: consumers.zone,
      channel: withheldContacts.channel,
      decision: withheldContacts.decision,
      rules: withheldContacts.rules,
      earliestAtMs: withheldContacts.earliestAtMs,
      atMs: withheldContacts.atMs,
    })
    .from(withheldContacts)
    .innerJoin(cases, eq(cases.id, withheldContacts.caseId))
    .innerJoin(consumers, eq(consumers.id, withheldContacts.consumerId))
    .where(and(arrayContains(withheldContacts.rules, [rule]), gte(withheldContacts.atMs, fromMs), lt(withheldContacts.atMs, untilMs)))
    .orderBy(desc(withheldContacts.atMs))
    .limit(limit)
    .offset(offset);
