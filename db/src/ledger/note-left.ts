import { type Channel, channelInWords, type Words } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Tx } from '../connect.ts';
import { caseNotes } from '../schema/index.ts';

/** An attempt that whoever began it has left. */
export interface Left {
  readonly attemptId: string;
  readonly caseId: string;
  readonly channel: Channel;
}

interface Become {
  /** As the audit names it. */
  readonly action: string;
  readonly words: Words;
}

/** Keeps in the journey and in the audit chain what the house made of attempts left behind. Last in its transaction: the chain is locked until it ends. */
export async function noteLeft(tx: Tx, left: readonly Left[], { action, words }: Become): Promise<void> {
  if (left.length === 0) return;
  const { rows } = await tx.execute<{ at: string }>(sql`select business_now()::text as at`);
  const atMs = Date.parse(rows[0]!.at);
  await tx.insert(caseNotes).values(
    left.map(({ attemptId, caseId, channel }) => {
      const text = { en: `${channelInWords(channel, 'en')}: ${words.en}`, zh: `${channelInWords(channel, 'zh')}：${words.zh}` };
      return { attemptId, caseId, kind: 'contact' as const, text, atMs };
    }),
  );
  for (const { attemptId, caseId } of left)
    await appendAudit(tx, { actor: 'dunwell', action, subject: `attempt/${attemptId}`, detail: { caseId }, atMs });
}
