import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { deskContacts } from '../schema/index.ts';
import type { DeskAnswer } from './ask-contact.ts';

export type AskedContact = typeof deskContacts.$inferSelect;

/** Whoever asked stops waiting before this, in real time; an older question is not answered any more. */
const patienceSeconds = 15;

/**
 * Answers the oldest open question, if there is one; true when there was. The row stays locked while the guard thinks,
 * so one question has one answer and nobody withdraws it half-way.
 */
export const answerAsked = (db: Db, answer: (asked: AskedContact) => Promise<DeskAnswer>): Promise<boolean> =>
  db.transaction(async (tx) => {
    const [asked] = await tx
      .select()
      .from(deskContacts)
      .where(eq(deskContacts.state, 'asked'))
      .orderBy(asc(deskContacts.recordedAtMs))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!asked) return false;
    const isLate = sql`${deskContacts.recordedAtMs} < now() - make_interval(secs => ${patienceSeconds})`;
    const [late] = await tx
      .update(deskContacts)
      .set({ state: 'withdrawn' })
      .where(and(eq(deskContacts.id, asked.id), isLate))
      .returning({ id: deskContacts.id });
    if (late) return true;
    const given = await answer(asked);
    const state = given.type === 'allowed' ? 'allowed' : 'refused';
    await tx
      .update(deskContacts)
      .set({ state, answer: { ...given } as never })
      .where(eq(deskContacts.id, asked.id));
    return true;
  });
