import { and, desc, eq, ne } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { deskContacts } from '../schema/index.ts';

/** The newest message somebody asked to send by hand on a case; `null` when there was none. The next one follows it. */
export async function lastWritten(db: Db, caseId: string) {
  const { attemptId, channel, to, askedByName: by, askedAtMs, state } = deskContacts;
  const [last] = await db
    .select({ attemptId, channel, to, by, askedAtMs, state })
    .from(deskContacts)
    .where(and(eq(deskContacts.caseId, caseId), ne(deskContacts.channel, 'call')))
    .orderBy(desc(deskContacts.id))
    .limit(1);
  return last ?? null;
}
