import type { Wish } from '@dunwell/db/contact-request';
import type { ContactOutcome } from '@dunwell/rules';
import type { LeaveAnswer } from '@dunwell/rules/policy';

/** A wish with the attempt it is for and where it comes from. */
export interface ContactProposal extends Wish {
  /** Minted once, before: ledger key and id on the switch. */
  readonly attemptId: string;
  readonly nodeId?: string;
  readonly planHash?: string;
  readonly contentId?: string;
  readonly decisionId?: string;
  /** A person's reason to contact in spite of a frequency presumption. */
  readonly override?: Override;
}

/** Only a person may override, only for a contact made by a person, only what the law lets be rebutted. @source 12 CFR 1006.14(b)(2)(ii) comment 2 */
export interface Override {
  readonly by: string;
  readonly reason: string;
}

/** The guard's answer to a proposal. */
export type Reservation =
  | {
      readonly type: 'allowed';
      /** Spent by the adapter at the moment of dispatch; nothing goes out without it. */
      readonly token: string;
      /** Business time by which the contact must have ended. */
      readonly hardStopAtMs: number;
      /** Whether the message may be left on a machine, and if not, by which rules; absent when none was wished for. */
      readonly voicemail?: LeaveAnswer;
    }
  /** Not now: `earliestAtMs` is the first moment it would be allowed, with no further events. */
  | { readonly type: 'deferred'; readonly earliestAtMs: number; readonly rules: readonly string[] }
  /** Not at all, or something it requires is missing. */
  | { readonly type: 'withheld'; readonly rules: readonly string[]; readonly requirements: readonly string[] }
  /** The attempt was dispatched before: whoever asks takes over its result and contacts nobody. */
  | {
      readonly type: 'adopted';
      readonly state: 'dispatched' | 'settled' | 'unknown' | 'released';
      readonly outcome: ContactOutcome | null;
    };
