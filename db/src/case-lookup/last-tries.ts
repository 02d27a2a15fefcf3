import { and, desc, eq, lte, ne } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { attempts, caseNotes, withheldContacts } from '../schema/index.ts';

/** The last contact made about a case up to an instant, and the last one that was wanted and not made. */
export async function lastTries(db: Db, caseId: string, atMs: number) {
  const [made, withheld] = await Promise.all([
    db
      .select({
        attemptId: attempts.attemptId,
        channel: attempts.channel,
        agent: attempts.agent,
        state: attempts.state,
        outcome: attempts.outcome,
        decisionId: attempts.decisionId,
        atMs: attempts.reservedAtMs,
        note: caseNotes.text,
      })
      .from(attempts)
      .leftJoin(caseNotes, and(eq(caseNotes.caseId, attempts.caseId), eq(caseNotes.attemptId, attempts.attemptId)))
      .where(and(eq(attempts.caseId, caseId), ne(attempts.state, 'released'), lte(attempts.reservedAtMs, atMs)))
      .orderBy(desc(attempts.reservedAtMs))
      .limit(1),
    db
      .select({
        channel: withheldContacts.channel,
        decision: withheldContacts.decision,
        rules: withheldContacts.rules,
        explain: withheldContacts.explain,
        earliestAtMs: withheldContacts.earliestAtMs,
        decisionId: withheldContacts.decisionId,
        atMs: withheldContacts.atMs,
      })
      .from(withheldContacts)
      .where(and(eq(withheldContacts.caseId, caseId), lte(withheldContacts.atMs, atMs)))
      .orderBy(desc(withheldContacts.atMs))
      .limit(1),
  ]);
  return { made: made[0] ?? null, withheld: withheld[0] ?? null };
}
