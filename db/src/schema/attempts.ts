import type { AttemptState, Channel, ContactOutcome, Conversation, Json } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { instant, recordedAtMs } from './columns.ts';
import { consumers } from './consumers.ts';
import { killSwitches } from './kill-switches.ts';

/**
 * One try to make contact. reserved → dispatched → settled | unknown; or reserved → released when nothing was sent.
 * The id is minted once, before anything rings, and is the same on the switch.
 */
export const attempts = pgTable(
  'attempts',
  {
    attemptId: uuid().primaryKey(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    consumerId: uuid()
      .notNull()
      .references(() => consumers.id),
    channel: text().$type<Channel>().notNull(),
    agent: text().$type<'human' | 'ai_voice' | 'prerecorded'>(),
    /** The number or address used. */
    to: text().notNull(),
    state: text().$type<AttemptState>().notNull().default('reserved'),
    outcome: text().$type<ContactOutcome>(),
    nodeId: text(),
    planHash: text(),
    contentId: text(),
    decisionId: uuid(),
    reservedAtMs: instant('reserved_at').notNull(),
    hardStopAtMs: instant('hard_stop_at'),
    dispatchedAtMs: instant('dispatched_at'),
    endedAtMs: instant('ended_at'),
    /** Of an `unknown` one: since when the ledger has closed on it, so that nobody looks at it again to do so. */
    doubtFinalAtMs: instant('doubt_final_at'),
    talkMs: integer(),
    /** The stop that ended a call before its script did. */
    stopId: uuid().references(() => killSwitches.id),
    /** What the conversation came to. */
    conversation: jsonb().$type<Conversation>(),
    /** What was said, turn by turn. */
    transcript: jsonb().$type<Json>(),
    /** The switch's or provider's evidence for the outcome. */
    evidence: jsonb().$type<Json>(),
    /** Real clock, for finding attempts whose worker died. */
    recordedAtMs: recordedAtMs(),
  },
  (t) => [
    index().on(t.caseId, t.reservedAtMs),
    index().on(t.consumerId, t.reservedAtMs),
    index().on(t.reservedAtMs),
    index('attempts_stopped').on(t.stopId).where(sql`stop_id is not null`),
    index('attempts_open').on(t.recordedAtMs).where(sql`state in ('reserved', 'dispatched')`),
    index('attempts_in_doubt').on(sql`coalesce(ended_at, reserved_at)`).where(sql`state = 'unknown' and doubt_final_at is null`),
  ],
);
