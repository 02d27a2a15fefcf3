import { desc, eq, getTableColumns } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import {
  attempts,
  caseNotes,
  decisions,
  deskContacts,
  humanTasks,
  messagesSent,
  payments,
  promises,
  withheldContacts,
} from '../schema/index.ts';

/** How much of a journey is read at once, newest first; enough for a year of a busy case. */
const journeyLimit = 200;

/** Everything that happened on a case, by kind, newest first. */
export async function readJourney(db: Db, caseId: string) {
  const [decided, tried, noted, paid, promised, tasks, withheld, messages] = await Promise.all([
    db
      .select({
        id: decisions.id,
        seq: decisions.seq,
        atMs: decisions.atMs,
        planHash: decisions.planHash,
        engineVersion: decisions.engineVersion,
        inputHash: decisions.inputHash,
        trace: decisions.trace,
        command: decisions.command,
      })
      .from(decisions)
      .where(eq(decisions.caseId, caseId))
      .orderBy(desc(decisions.seq))
      .limit(journeyLimit),
    db
      .select({ ...getTableColumns(attempts), byHand: deskContacts.askedByName })
      .from(attempts)
      .leftJoin(deskContacts, eq(deskContacts.attemptId, attempts.attemptId))
      .where(eq(attempts.caseId, caseId))
      .orderBy(desc(attempts.reservedAtMs))
      .limit(journeyLimit),
    db.select().from(caseNotes).where(eq(caseNotes.caseId, caseId)).orderBy(desc(caseNotes.atMs)).limit(journeyLimit),
    db.select().from(payments).where(eq(payments.caseId, caseId)).orderBy(desc(payments.atMs)).limit(journeyLimit),
    db.select().from(promises).where(eq(promises.caseId, caseId)).orderBy(desc(promises.madeAtMs)).limit(journeyLimit),
    db.select().from(humanTasks).where(eq(humanTasks.caseId, caseId)).orderBy(desc(humanTasks.openedAtMs)).limit(journeyLimit),
    db.select().from(withheldContacts).where(eq(withheldContacts.caseId, caseId)).orderBy(desc(withheldContacts.atMs)).limit(journeyLimit),
    db.select().from(messagesSent).where(eq(messagesSent.caseId, caseId)).orderBy(desc(messagesSent.atMs)).limit(journeyLimit),
  ]);
  return { decided, tried, noted, paid, promised, tasks, withheld, messages };
}
