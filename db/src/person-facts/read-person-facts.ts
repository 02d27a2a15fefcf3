import { desc, eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { auditLog, cases, consents, consumers, contactPoints, legalFacts, legalHolds, optOuts, preferences } from '../schema/index.ts';
import { personSubject } from './person-change.ts';

const mostChanges = 100;

/** The person a case is about; `undefined` when there is no such case. */
export async function personOf(db: Db, caseId: string): Promise<string | undefined> {
  const [row] = await db.select({ consumerId: cases.consumerId }).from(cases).where(eq(cases.id, caseId));
  return row?.consumerId;
}

/** What the guard looks at about one person that people may record: consents, refusals, numbers, preferences; and who changed it. */
export async function readPersonFacts(db: Db, consumerId: string) {
  const [given, refused, points, [preferred], circumstances, [person], holds, changes] = await Promise.all([
    db.select().from(consents).where(eq(consents.consumerId, consumerId)).orderBy(desc(consents.atMs)),
    db.select().from(optOuts).where(eq(optOuts.consumerId, consumerId)).orderBy(desc(optOuts.atMs)),
    db.select().from(contactPoints).where(eq(contactPoints.consumerId, consumerId)).orderBy(contactPoints.kind, contactPoints.rank),
    db.select().from(preferences).where(eq(preferences.consumerId, consumerId)),
    db.select().from(legalFacts).where(eq(legalFacts.consumerId, consumerId)).orderBy(desc(legalFacts.fromMs)),
    db.select({ whereabouts: consumers.knownLocation }).from(consumers).where(eq(consumers.id, consumerId)),
    db.select().from(legalHolds).where(eq(legalHolds.consumerId, consumerId)).orderBy(desc(legalHolds.placedAtMs)),
    db
      .select({ seq: auditLog.seq, actor: auditLog.actor, action: auditLog.action, detail: auditLog.detail, atMs: auditLog.atMs })
      .from(auditLog)
      .where(eq(auditLog.subject, personSubject(consumerId)))
      .orderBy(desc(auditLog.seq))
      .limit(mostChanges),
  ]);
  return {
    consents: given,
    refusals: refused,
    points,
    preferences: preferred ?? null,
    circumstances,
    whereabouts: person?.whereabouts ?? null,
    holds,
    changes,
  };
}
