import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { attempts, deskContacts } from '../schema/index.ts';

/** The call by hand of which nobody has said yet what came of it; `null` when there is none. */
export async function openDeskContact(db: Db, caseId: string) {
  const [open] = await db
    .select({
      attemptId: deskContacts.attemptId,
      to: deskContacts.to,
      by: deskContacts.askedByName,
      askedAtMs: deskContacts.askedAtMs,
      hardStopAtMs: attempts.hardStopAtMs,
    })
    .from(deskContacts)
    .innerJoin(attempts, eq(attempts.attemptId, deskContacts.attemptId))
    .where(and(eq(deskContacts.caseId, caseId), eq(deskContacts.state, 'allowed'), eq(attempts.state, 'dispatched')))
    .orderBy(desc(deskContacts.askedAtMs))
    .limit(1);
  return open ?? null;
}
