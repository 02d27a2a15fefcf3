import type { Recipient } from '@dunwell/db/contact-attempt';
import type { ContactOrder } from '@dunwell/rules';
import type { SenderIdentity } from '@dunwell/rules/artifact';
import type { CompiledScript, MessagePart } from '@dunwell/rules/script';
import type { DialOrder } from '../telephony/index.ts';
import { spokenValues } from './spoken-values.ts';

const usualRingSeconds = 25;
const mostTalkSeconds = 600;

/** What a call needs besides the order: whom, by whose leave, with which words. */
export interface DialParts {
  readonly recipient: Recipient;
  readonly to: string;
  readonly token: string;
  readonly hardStopAtMs: number;
  readonly script: CompiledScript;
  /** What may be left on a machine. */
  readonly message?: readonly MessagePart[];
}

export const dialOrder = ({ attemptId, ringSeconds }: ContactOrder, parts: DialParts, sender: SenderIdentity): DialOrder => ({
  attemptId,
  token: parts.token,
  to: parts.to,
  callerId: sender.callerId,
  ringSeconds: ringSeconds ?? usualRingSeconds,
  maxTalkSeconds: mostTalkSeconds,
  hardStopAtMs: parts.hardStopAtMs,
  script: parts.script,
  lang: parts.recipient.language,
  zone: parts.recipient.zone,
  currency: parts.recipient.currency,
  balanceMinor: parts.recipient.balanceMinor,
  values: spokenValues(parts.recipient, sender),
  ...(parts.message ? { message: parts.message } : {}),
});
