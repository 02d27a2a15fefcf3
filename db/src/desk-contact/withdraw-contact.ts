import { and, eq, ne, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { markDispatched } from '../contact-attempt/index.ts';
import { attempts, deskContacts } from '../schema/index.ts';

/** One at a time: taking a question back, and crossing the line after which the contact may have been made. */
const onlyOne = (tx: Tx, attemptId: string) => tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${attemptId}, 7264557))`);

/**
 * Takes the question back: nobody will be contacted on it. False when it is being answered, has been, or its contact may
 * have been made already by a worker that was not seen again; then the answer stands, or will come.
 */
export const withdrawContact = (db: Db, attemptId: string): Promise<boolean> =>
  db.transaction(async (tx) => {
    const open = and(eq(deskContacts.attemptId, attemptId), eq(deskContacts.state, 'asked'));
    const [asked] = await tx.select({ id: deskContacts.id }).from(deskContacts).where(open).for('update', { skipLocked: true });
    if (!asked) return false;
    await onlyOne(tx, attemptId);
    const [begun] = await tx
      .select({ state: attempts.state })
      .from(attempts)
      .where(and(eq(attempts.attemptId, attemptId), ne(attempts.state, 'reserved')));
    if (begun) return false;
    await tx.update(deskContacts).set({ state: 'withdrawn' }).where(eq(deskContacts.id, asked.id));
    return true;
  });

/** Crosses the line after which the message may have left: true for one caller, once, and only while it is still wanted. */
export const dispatchAsked = (db: Db, attemptId: string, atMs: number): Promise<boolean> =>
  db.transaction(async (tx) => {
    await onlyOne(tx, attemptId);
    const [asked] = await tx.select({ state: deskContacts.state }).from(deskContacts).where(eq(deskContacts.attemptId, attemptId));
    return asked?.state === 'asked' && (await markDispatched(tx, attemptId, atMs));
  });
