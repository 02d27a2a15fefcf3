import type { CallOutcome, Conversation, Words } from '@dunwell/rules';
import { and, eq, inArray } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Db, Tx } from '../connect.ts';
import { recordConversation } from '../contact-attempt/index.ts';
import { releaseAttempt, settleContact } from '../ledger/index.ts';
import { attempts, caseNotes, cases, deskContacts, humanTasks } from '../schema/index.ts';

/** What a person says came of the call they made by hand. */
export interface DeskEnd {
  readonly attemptId: string;
  /** `not_made`: they did not dial after all; nobody was contacted and it counts for nothing. */
  readonly outcome: CallOutcome | 'not_made';
  readonly reached: Conversation['reached'];
  readonly result: Conversation['result'];
  readonly promise?: { readonly amountMinor: number; readonly dueOn: string };
  readonly comment: string;
  /** Outcome and result in words. */
  readonly words: Words;
  readonly by: string;
  /** Business time. */
  readonly atMs: number;
}

/** Settles a call by hand, once: ledger, attempt, what was agreed, the case note, in one transaction. */
export const endDeskContact = (db: Db, end: DeskEnd): Promise<'done' | 'missing' | 'notOpen'> =>
  db.transaction(async (tx) => {
    const [found] = await tx
      .select({
        caseId: attempts.caseId,
        consumerId: attempts.consumerId,
        to: attempts.to,
        state: attempts.state,
        currency: cases.currency,
      })
      .from(deskContacts)
      .innerJoin(attempts, eq(attempts.attemptId, deskContacts.attemptId))
      .innerJoin(cases, eq(cases.id, attempts.caseId))
      .where(and(eq(deskContacts.attemptId, end.attemptId), eq(deskContacts.channel, 'call')))
      .for('update', { of: attempts });
    if (!found) return 'missing';
    if (found.state !== 'dispatched' && found.state !== 'unknown') return 'notOpen';
    const { caseId } = found;
    if (end.outcome === 'not_made') {
      if (!(await notMade(tx, end))) return 'notOpen';
    } else await made(tx, { ...end, outcome: end.outcome }, found);
    const said = end.comment ? `: ${end.comment}` : '';
    const text = { en: `${end.words.en}${said}`, zh: `${end.words.zh}${said.replace(': ', '：')}` };
    // A note of a person: what the robot's notes repeat from the attempt, this one adds to it.
    await tx.insert(caseNotes).values({ caseId, kind: 'person', author: end.by, text, atMs: end.atMs });
    // Nobody has to find out any more.
    await tx
      .update(humanTasks)
      .set({ status: 'done', outcome: 'said', assignee: end.by, doneAtMs: end.atMs })
      .where(and(eq(humanTasks.attemptId, end.attemptId), inArray(humanTasks.status, ['open', 'claimed'])));
    await tx.update(cases).set({ lastActivityAtMs: end.atMs }).where(eq(cases.id, caseId));
    return 'done';
  });

/** The place in the budget is given back on a person's word alone: that word is kept in the audit. */
async function notMade(tx: Tx, { attemptId, by, comment, atMs }: DeskEnd): Promise<boolean> {
  if (!(await releaseAttempt(tx, attemptId))) return false;
  await appendAudit(tx, { actor: by, action: 'saidNotMade', subject: `attempt/${attemptId}`, detail: { comment }, atMs });
  return true;
}

interface Owed {
  readonly caseId: string;
  readonly consumerId: string;
  readonly to: string;
  readonly currency: string;
}

async function made(tx: Tx, end: DeskEnd & { readonly outcome: CallOutcome }, { caseId, consumerId, to, currency }: Owed): Promise<void> {
  const { attemptId, outcome, reached, result, promise, atMs } = end;
  const isTalk = outcome === 'conversation';
  const hasReached = isTalk || reached === 'wrongNumber';
  const spoken = { attemptId, caseId, consumerId, to, currency, reached, result, atMs, ...(promise && { promise }) };
  const promiseId = hasReached ? await recordConversation(tx, spoken) : undefined;
  const conversation = { reached, result, ...(promiseId && { promiseId }) };
  await settleContact(tx, { attemptId, outcome, endedAtMs: atMs, isDebtDiscussed: isTalk && reached === 'rightParty' });
  await tx
    .update(attempts)
    .set({ state: 'settled', outcome, endedAtMs: atMs, ...(hasReached && { conversation }) })
    .where(eq(attempts.attemptId, attemptId));
}
