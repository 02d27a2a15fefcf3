import type { MessageOutcome } from '@dunwell/rules';
import { and, eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { deskContacts } from '../schema/index.ts';
import { lastWritten } from './last-written.ts';

/** A person's wish to call or to write by hand. */
export interface DeskQuestion {
  readonly attemptId: string;
  readonly caseId: string;
  readonly channel: 'call' | 'sms' | 'email';
  readonly to: string;
  readonly disclosures: readonly string[];
  readonly overrideReason: string | null;
  readonly askedBy: string;
  readonly askedByName: string;
  /** Business time. */
  readonly askedAtMs: number;
  /** Of a message: the signed template, the words shown before the click, and the message by hand before it, or `first`. */
  readonly templateHash?: string;
  readonly shownHash?: string;
  readonly follows?: string;
}

/** What the guard said to a contact by hand, and what became of it where it is a message. */
export type DeskAnswer =
  | { readonly type: 'allowed'; readonly hardStopAtMs: number }
  | { readonly type: 'sent'; readonly outcome: MessageOutcome }
  | { readonly type: 'deferred'; readonly earliestAtMs: number; readonly rules: readonly string[] }
  | { readonly type: 'withheld'; readonly rules: readonly string[]; readonly requirements: readonly string[] };

/**
 * Puts the question where the guard finds it. A message asked for again, by a second click, another tab or after a lost
 * connection, is the one asked for before; `null` where another one was written meanwhile.
 */
export async function askContact(db: Db, question: DeskQuestion): Promise<string | null> {
  const { caseId, follows, channel, to, templateHash, shownHash } = question;
  const isNext = follows === undefined || follows === ((await lastWritten(db, caseId))?.attemptId ?? 'first');
  const [made] = isNext ? await insertOnce(db, question) : [];
  if (made) return made.attemptId;
  const [known] = await db
    .select()
    .from(deskContacts)
    .where(and(eq(deskContacts.caseId, caseId), eq(deskContacts.follows, follows!)));
  const isSame = known?.channel === channel && known.to === to && known.templateHash === templateHash && known.shownHash === shownHash;
  return isSame && known.state !== 'withdrawn' ? known.attemptId : null;
}

const insertOnce = (db: Db, question: DeskQuestion) =>
  db
    .insert(deskContacts)
    .values({ ...question, disclosures: [...question.disclosures] })
    .onConflictDoNothing({ target: [deskContacts.caseId, deskContacts.follows] })
    .returning({ attemptId: deskContacts.attemptId });

/** The guard's answer; `null` while there is none. */
export async function deskAnswer(db: Db, attemptId: string): Promise<DeskAnswer | null> {
  const [row] = await db.select({ answer: deskContacts.answer }).from(deskContacts).where(eq(deskContacts.attemptId, attemptId));
  return (row?.answer ?? null) as DeskAnswer | null;
}
