import type { Channel } from '@dunwell/rules';
import type { WrittenAbout } from '@dunwell/rules/artifact';
import { and, asc, desc, eq, gt, isNull, or } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases, consumers, contactPoints, creditors, promises } from '../schema/index.ts';

/** The person and the debt a contact is about: what its words need, and whose they are. */
export interface Recipient extends WrittenAbout {
  readonly caseId: string;
  readonly consumerId: string;
  readonly creditorId: string;
  readonly strategyId: string | null;
}

export async function readRecipient(db: Db, caseId: string): Promise<Recipient | undefined> {
  const [row] = await db
    .select({
      caseId: cases.id,
      caseRef: cases.ref,
      consumerId: cases.consumerId,
      creditorId: cases.creditorId,
      strategyId: cases.strategyId,
      name: consumers.name,
      language: consumers.language,
      zone: consumers.zone,
      creditor: creditors.name,
      currency: cases.currency,
      balanceMinor: cases.balanceMinor,
      daysPastDue: cases.daysPastDue,
      dueOn: cases.dueOn,
    })
    .from(cases)
    .innerJoin(consumers, eq(consumers.id, cases.consumerId))
    .innerJoin(creditors, eq(creditors.id, cases.creditorId))
    .where(eq(cases.id, caseId));
  if (!row) return undefined;
  const [promise] = await db
    .select({ amountMinor: promises.amountMinor, dueOn: promises.dueOn })
    .from(promises)
    .where(eq(promises.caseId, caseId))
    .orderBy(desc(promises.madeAtMs))
    .limit(1);
  return { ...row, lastPromise: promise ?? null } as Recipient;
}

const kindOf = { call: 'phone', sms: 'phone', push: 'phone', email: 'email', letter: 'address' } as const;

/** The person's contact point of that rank for a channel, best first; numbers known to be wrong or somebody else’s, or not to take messages, do not count. */
export async function contactPointOf(
  db: Db,
  { consumerId, channel, rank, atMs }: { consumerId: string; channel: Channel; rank: number; atMs: number },
): Promise<string | undefined> {
  const [point] = await db
    .select({ value: contactPoints.value })
    .from(contactPoints)
    .where(
      and(
        eq(contactPoints.consumerId, consumerId),
        eq(contactPoints.kind, kindOf[channel]),
        or(isNull(contactPoints.owner), eq(contactPoints.owner, 'consumer')),
        or(isNull(contactPoints.wrongSinceMs), gt(contactPoints.wrongSinceMs, atMs)),
        channel === 'sms' || channel === 'email' ? isNull(contactPoints.undeliverableSinceMs) : undefined,
      ),
    )
    .orderBy(asc(contactPoints.rank), asc(contactPoints.recordedAtMs), asc(contactPoints.id))
    .offset(rank)
    .limit(1);
  return point?.value;
}
