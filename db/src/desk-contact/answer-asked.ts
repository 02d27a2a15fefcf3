import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { attempts, deskContacts } from '../schema/index.ts';
import type { DeskAnswer } from './ask-contact.ts';

export type AskedContact = typeof deskContacts.$inferSelect;
type DeskChannel = AskedContact['channel'];

/** Whoever asked stops waiting before this, in real time; an older question is not answered any more. */
const patienceSeconds = 15;

/** Older than anybody waits, and nothing was done on it: a contact a lost worker may have made is answered for all the same. */
const isForgotten = sql`${deskContacts.recordedAtMs} < now() - make_interval(secs => ${patienceSeconds})
  and not exists (select 1 from ${attempts} where ${attempts.attemptId} = ${deskContacts.attemptId} and ${attempts.state} <> 'reserved')`;

/**
 * Answers the oldest open question about one of these channels, if there is one; true when there was. The row stays locked
 * while the guard thinks and the message leaves, so one question has one answer and nobody withdraws it half-way.
 */
export const answerAsked = (
  db: Db,
  channels: readonly DeskChannel[],
  answer: (asked: AskedContact) => Promise<DeskAnswer>,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const [asked] = await tx
      .select()
      .from(deskContacts)
      .where(and(eq(deskContacts.state, 'asked'), inArray(deskContacts.channel, [...channels])))
      .orderBy(asc(deskContacts.recordedAtMs))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!asked) return false;
    const [late] = await tx
      .update(deskContacts)
      .set({ state: 'withdrawn' })
      .where(and(eq(deskContacts.id, asked.id), isForgotten))
      .returning({ id: deskContacts.id });
    if (late) return true;
    const given = await answer(asked);
    const state = given.type === 'allowed' || given.type === 'sent' ? 'allowed' : 'refused';
    await tx
      .update(deskContacts)
      .set({ state, answer: { ...given } as never })
      .where(eq(deskContacts.id, asked.id));
    return true;
  });
