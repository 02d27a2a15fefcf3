import type { Tx } from '@dunwell/db';
import { recordMessage, settleAttempt } from '@dunwell/db/contact-attempt';
import { notePartsSent, noteUndeliverable } from '@dunwell/db/delivery';
import { type ContactResult, channelInWords, contactOutcomeInWords } from '@dunwell/rules';
import type { Message, Sent } from '../messaging/index.ts';
import type { Letter, SendDeps } from './letter.ts';
import { surely } from './surely.ts';

interface Gone {
  readonly sent: Sent;
  /** The words as they left; absent when whoever sent them was not seen again. */
  readonly message?: Message;
}

/** Writes what became of a message in one transaction: ledger, attempt, the words as they left, the case note. */
export async function settleMessage(
  deps: SendDeps,
  letter: Pick<Letter, 'proposal' | 'consumerId'> & Partial<Letter>,
  { sent, message }: Gone,
): Promise<ContactResult> {
  const { attemptId, caseId, decisionId, channel, to, contentId = null } = letter.proposal;
  const { outcome } = sent;
  const endedAtMs = await deps.clock.nowMs();
  const inLang = (lang: 'en' | 'zh', colon: string): string =>
    `${channelInWords(channel, lang)}${colon}${contactOutcomeInWords(outcome, lang)}`;
  const note = { en: inLang('en', ': '), zh: inLang('zh', '：') };
  const store = async (tx: Tx): Promise<void> => {
    // Where the provider reports delivery the ledger stays open until it has: an open contact counts as made.
    if (!sent.reportedAs?.length) await deps.guard.settle(tx, attemptId, { outcome, endedAtMs, isDebtDiscussed: false });
    await settleAttempt(tx, { attemptId, caseId, decisionId: decisionId ?? null, outcome, endedAtMs, note });
    if (message) {
      const { templateHash = null } = letter;
      const kept = { language: message.lang, templateId: contentId, templateHash, atMs: endedAtMs };
      await recordMessage(tx, { ...message, ...sent, caseId, ...kept });
    }
    await takeWordOfProvider(tx, { attemptId, to, consumerId: letter.consumerId, sent, atMs: endedAtMs });
  };
  await surely(() => deps.db.transaction(store));
  return { type: 'settled', outcome };
}

interface Word extends Pick<Message, 'attemptId' | 'to'> {
  readonly consumerId: string;
  readonly sent: Sent;
  readonly atMs: number;
}

/** What the provider said on taking the message: the ids it will report under, or that nothing can arrive there. */
async function takeWordOfProvider(tx: Tx, { attemptId, consumerId, to, sent, atMs }: Word): Promise<void> {
  if (sent.reportedAs?.length) await notePartsSent(tx, { attemptId, providerRefs: sent.reportedAs, atMs });
  if (sent.isDeadAddress) await noteUndeliverable(tx, { consumerId, to, atMs });
}
