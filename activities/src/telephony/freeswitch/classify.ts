import type { CallOutcome } from '@dunwell/rules';
import type { HangupEvidence } from '../telephony.ts';
import type { Memory } from './call-memory.ts';

/** The number does not exist or has changed: nobody could be rung. @source ITU-T Q.850 causes 1, 22, 28 */
const notInService: ReadonlySet<string> = new Set(['UNALLOCATED_NUMBER', 'INVALID_NUMBER_FORMAT', 'NUMBER_CHANGED']);

/** After ringing, these mean that nobody picked up. */
const endsOfRinging: ReadonlySet<string> = new Set([
  'NO_ANSWER',
  'ORIGINATOR_CANCEL',
  'CALL_REJECTED',
  'NO_USER_RESPONSE',
  'RECOVERY_ON_TIMER_EXPIRE',
  'ALLOTTED_TIMEOUT',
  'NORMAL_CLEARING',
  'MANAGER_REQUEST',
  'SYSTEM_SHUTDOWN',
  'NORMAL_TEMPORARY_FAILURE',
]);

/** Without ringing, these mean that the network or our own trunk failed. */
const networkFailures: ReadonlySet<string> = new Set([
  'NO_ANSWER',
  'NORMAL_TEMPORARY_FAILURE',
  'NETWORK_OUT_OF_ORDER',
  'RECOVERY_ON_TIMER_EXPIRE',
  'DESTINATION_OUT_OF_ORDER',
  'NO_ROUTE_DESTINATION',
  'INCOMPATIBLE_DESTINATION',
  'EXCHANGE_ROUTING_ERROR',
  'SERVICE_NOT_IMPLEMENTED',
  'MANDATORY_IE_MISSING',
  'INVALID_PROFILE',
  'CHAN_NOT_IMPLEMENTED',
  'GATEWAY_DOWN',
]);

/**
 * What the law calls this call, from what the switch and the dialogue saw. Decided from evidence, not from the cause
 * alone; what is not certain is `unknown`, which counts as connected.
 *
 * @source 12 CFR 1006.14(b)(2) and comment 14(b)(3)(ii)-1, with the causes measured on FreeSWITCH 1.11.2
 */
export function classify(evidence: HangupEvidence, memory: Memory): CallOutcome {
  if (evidence.answeredAtMs > 0) return classifyAnswered(memory);
  if (evidence.cause === 'USER_BUSY') return 'busy';
  if (notInService.has(evidence.cause)) return 'not_in_service';
  // Early media without ringing may be a mailbox as well as an announcement.
  if (evidence.rangAtMs === 0 && evidence.earlyMediaAtMs > 0) return 'unknown';
  if (evidence.rangAtMs > 0) return endsOfRinging.has(evidence.cause) ? 'rang_no_answer' : 'unknown';
  return networkFailures.has(evidence.cause) ? 'network_failure_before_ring' : 'unknown';
}

function classifyAnswered({ isMachine, message, isHeard, position, ended }: Memory): CallOutcome {
  // Cut off it says too little to be a limited-content message, so it counts as having told something.
  if (isMachine) return message === null ? 'voicemail_no_message' : message.isWhole ? 'voicemail_limited_content' : 'voicemail_left';
  if (ended?.reached === 'thirdParty' || ended?.reached === 'wrongNumber') return 'answered_third_party';
  if (position?.isRightParty || isHeard) return 'conversation';
  return 'answered_dropped_no_conversation';
}
