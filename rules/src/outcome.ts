/**
 * What became of one attempt to make contact. The law counts by these words, so they are the ledger's own:
 * stored, append-only, and the same in the guard, the switchboard, the reports and on screen.
 */
export const callOutcomes = [
  'conversation',
  'answered_dropped_no_conversation',
  'answered_third_party',
  'rang_no_answer',
  'rang_no_answer_no_voicemail',
  'voicemail_left',
  'voicemail_no_message',
  'voicemail_limited_content',
  'voicemail_box_full',
  'in_flight',
  'unknown',
  'busy',
  'not_in_service',
  'network_failure_before_ring',
  'ivr_abandoned',
  'consumer_left_voicemail',
] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export const messageOutcomes = ['sent', 'delivered', 'undeliverable', 'received', 'in_flight', 'unknown'] as const;
export type MessageOutcome = (typeof messageOutcomes)[number];

export type ContactOutcome = CallOutcome | MessageOutcome;

/** Outbound calls that did not connect and so do not count. @source 12 CFR 1006.14(b)(3)(ii) and its comment 1 */
export const notConnected: ReadonlySet<ContactOutcome> = new Set(['busy', 'not_in_service', 'network_failure_before_ring']);

/** How far an attempt has come: reserved → dispatched → settled or unknown; or released when nothing was sent. */
export type AttemptState = 'reserved' | 'dispatched' | 'settled' | 'unknown' | 'released';

export const channels = ['call', 'sms', 'email', 'letter', 'push'] as const;
export type Channel = (typeof channels)[number];
