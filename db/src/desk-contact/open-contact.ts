import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { attempts, cases, consumers, deskContacts } from '../schema/index.ts';

/** A call by hand whose end nobody has told, while telling still changes what counts: `unknown` until its doubt is final. */
const isOpen = and(
  eq(deskContacts.channel, 'call'),
  eq(deskContacts.state, 'allowed'),
  inArray(attempts.state, ['dispatched', 'unknown']),
  sql`not exists (select 1 from contact_ledger join ledger_settlements on ledger_id = contact_ledger.id
    where contact_ledger.attempt_id = ${attempts.attemptId})`,
);

const ofContact = {
  attemptId: deskContacts.attemptId,
  to: deskContacts.to,
  by: deskContacts.askedByName,
  askedAtMs: deskContacts.askedAtMs,
  hardStopAtMs: attempts.hardStopAtMs,
};

/** The call by hand of which nobody has said yet what came of it; `null` when there is none. */
export async function openDeskContact(db: Db, caseId: string) {
  const [open] = await db
    .select(ofContact)
    .from(deskContacts)
    .innerJoin(attempts, eq(attempts.attemptId, deskContacts.attemptId))
    .where(and(eq(deskContacts.caseId, caseId), isOpen))
    .orderBy(desc(deskContacts.askedAtMs))
    .limit(1);
  return open ?? null;
}

const mostShown = 20;

/** The calls by hand one person has begun and not ended, oldest first. */
export const openDeskContactsOf = (db: Db, userId: string) =>
  db
    .select({
      ...ofContact,
      caseId: cases.id,
      caseRef: cases.ref,
      consumerName: consumers.name,
      zone: consumers.zone,
      currency: cases.currency,
    })
    .from(deskContacts)
    .innerJoin(attempts, eq(attempts.attemptId, deskContacts.attemptId))
    .innerJoin(cases, eq(cases.id, deskContacts.caseId))
    .innerJoin(consumers, eq(consumers.id, cases.consumerId))
    // Doubt is final three days after the hard stop, which is a day after the question at most.
    .where(and(eq(deskContacts.askedBy, userId), sql`${deskContacts.askedAtMs} > business_now() - interval '5 days'`, isOpen))
    .orderBy(deskContacts.askedAtMs)
    .limit(mostShown);
