import type { Channel } from '@dunwell/rules';
import { and, desc, eq, lt } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { cases, consumers, messagesSent } from '../schema/index.ts';

interface MessagePage {
  readonly channel?: Channel | undefined;
  /** Only messages sent before this business time. */
  readonly beforeMs?: number | undefined;
  readonly limit: number;
}

/** Messages as they left, newest first. */
export const listMessages = (db: Db, { channel, beforeMs, limit }: MessagePage) =>
  db
    .select({
      id: messagesSent.id,
      caseId: messagesSent.caseId,
      caseRef: cases.ref,
      consumerName: consumers.name,
      channel: messagesSent.channel,
      to: messagesSent.to,
      subject: messagesSent.subject,
      body: messagesSent.body,
      language: messagesSent.language,
      outcome: messagesSent.outcome,
      templateId: messagesSent.templateId,
      atMs: messagesSent.atMs,
    })
    .from(messagesSent)
    .innerJoin(cases, eq(cases.id, messagesSent.caseId))
    .innerJoin(consumers, eq(consumers.id, cases.consumerId))
    .where(
      and(channel ? eq(messagesSent.channel, channel) : undefined, beforeMs === undefined ? undefined : lt(messagesSent.atMs, beforeMs)),
    )
    .orderBy(desc(messagesSent.atMs), desc(messagesSent.id))
    .limit(limit);
