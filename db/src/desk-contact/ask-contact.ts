import { and, eq } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { deskContacts } from '../schema/index.ts';

/** A person's wish to call by hand. */
export interface DeskQuestion {
  readonly attemptId: string;
  readonly caseId: string;
  readonly to: string;
  readonly disclosures: readonly string[];
  readonly overrideReason: string | null;
  readonly askedBy: string;
  readonly askedByName: string;
  /** Business time. */
  readonly askedAtMs: number;
}

/** What the guard said to a contact by hand. */
export type DeskAnswer =
  | { readonly type: 'allowed'; readonly hardStopAtMs: number }
  | { readonly type: 'deferred'; readonly earliestAtMs: number; readonly rules: readonly string[] }
  | { readonly type: 'withheld'; readonly rules: readonly string[]; readonly requirements: readonly string[] };

/** Puts the question where the guard finds it. */
export async function askContact(db: Db, question: DeskQuestion): Promise<void> {
  await db.insert(deskContacts).values({ ...question, disclosures: [...question.disclosures] });
}

/** The guard's answer; `null` while there is none. */
export async function deskAnswer(db: Db, attemptId: string): Promise<DeskAnswer | null> {
  const [row] = await db.select({ answer: deskContacts.answer }).from(deskContacts).where(eq(deskContacts.attemptId, attemptId));
  return (row?.answer ?? null) as DeskAnswer | null;
}

/** Takes the question back: false when it has been answered meanwhile, and the answer stands. */
export async function withdrawContact(db: Db, attemptId: string): Promise<boolean> {
  const withdrawn = await db
    .update(deskContacts)
    .set({ state: 'withdrawn' })
    .where(and(eq(deskContacts.attemptId, attemptId), eq(deskContacts.state, 'asked')))
    .returning({ id: deskContacts.id });
  return withdrawn.length === 1;
}
