import type { Db } from '../connect.ts';
import { consents } from '../schema/index.ts';
import { auditPerson, type PersonChange } from './person-change.ts';

type Row = typeof consents.$inferInsert;

/** A permission the person gave: to whom, how, on what evidence. */
export interface GivenConsent extends PersonChange {
  readonly channel: Row['channel'];
  readonly purpose: Row['purpose'];
  readonly address: string | null;
  readonly givenTo: Row['givenTo'];
  readonly medium: string;
  /** Where it can be seen: a document, a recording, a form. */
  readonly source: string;
  /** When it was given; not before today only in the record. */
  readonly givenAtMs: number;
  readonly expiresAtMs: number | null;
  /** Debts it is for; absent = every one. More contacts than presumed are agreed to debt by debt. */
  readonly caseIds?: readonly string[] | undefined;
}

/** Records a consent; the same one told twice is one. Returns its id, or `null` when it was known. */
export const giveConsent = (db: Db, given: GivenConsent): Promise<string | null> =>
  db.transaction(async (tx) => {
    const { consumerId, channel, purpose, address, givenTo, medium, source, givenAtMs, expiresAtMs, caseIds } = given;
    const [row] = await tx
      .insert(consents)
      .values({ consumerId, channel, purpose, address, givenTo, medium, source, atMs: givenAtMs, expiresAtMs, caseIds: caseIds ?? null })
      .onConflictDoNothing()
      .returning({ id: consents.id });
    if (!row) return null;
    await auditPerson(tx, given, 'consentGiven', { consentId: row.id, channel, purpose, givenTo, medium, source, givenAtMs, expiresAtMs });
    return row.id;
  });
