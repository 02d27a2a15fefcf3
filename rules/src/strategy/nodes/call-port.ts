import type { ContactResult } from '../../effects.ts';

/** How a call that was placed leaves its node. */
export type CallPort = 'promised' | 'spoke' | 'voicemail' | 'noAnswer' | 'failed';

/** Only a conversation with the right person counts as spoken; a call whose outcome is in doubt counts as failed, never as "try again now". */
export function callPort({ outcome, conversation }: Extract<ContactResult, { type: 'settled' }>): CallPort {
  if (conversation?.result === 'promised') return 'promised';
  if (conversation) return conversation.reached === 'rightParty' ? 'spoke' : 'noAnswer';
  switch (outcome) {
    case 'conversation':
      return 'spoke';
    case 'voicemail_left':
    case 'voicemail_limited_content':
      return 'voicemail';
    case 'rang_no_answer':
    case 'rang_no_answer_no_voicemail':
    case 'voicemail_no_message':
    case 'voicemail_box_full':
    case 'busy':
    case 'answered_dropped_no_conversation':
    case 'answered_third_party':
    case 'ivr_abandoned':
    case 'consumer_left_voicemail':
      return 'noAnswer';
    case 'not_in_service':
    case 'network_failure_before_ring':
    case 'in_flight':
    case 'unknown':
    case 'sent':
    case 'delivered':
    case 'undeliverable':
    case 'received':
      return 'failed';
  }
}
