import type { CallOutcome, Conversation, Currency, Lang } from '@dunwell/rules';
import type { CompiledScript, MessagePart } from '@dunwell/rules/script';

/** Places calls. The one promise: an attempt id rings at most once, and every attempt resolves. */
export interface Telephony {
  /** Dials once and sees the call to its end. The caller has stored the intent to dial before. */
  place(order: DialOrder): Promise<CallRecord>;
  /** After any doubt (crash, time-out): finds out what became of the attempt, carries on a live call, never dials. */
  adopt(order: DialOrder): Promise<CallRecord>;
  /**
   * Ends the call of an attempt if it is live. One that talks in this process says its closing sentence first; one that
   * rings, that a person has, or whose process is gone is hung up. Asked again until the call is over.
   */
  endEarly(attemptId: string, why: EarlyEnd): Promise<void>;
  isReady(): boolean;
  close(): Promise<void>;
}

/** Why a call ends before its script does: a stop somebody threw, or the end of the permitted time. */
export type EarlyEnd = { readonly type: 'stop'; readonly stopId: string } | { readonly type: 'hardStop' };

/** One call to make, with everything the robot may say on it. */
export interface DialOrder {
  /** UUID minted once by the workflow: ledger key and `origination_uuid`. */
  readonly attemptId: string;
  /** Decision token of the guard; without a valid one nobody is rung. */
  readonly token: string;
  /** E.164. */
  readonly to: string;
  /** The number the consumer sees, E.164. */
  readonly callerId: string;
  readonly ringSeconds: number;
  readonly maxTalkSeconds: number;
  /** Business time after which the line must be dead, epoch ms. */
  readonly hardStopAtMs: number;
  readonly script: CompiledScript;
  readonly lang: Lang;
  /** The consumer's IANA zone: what "tomorrow" means. */
  readonly zone: string;
  readonly currency: Currency;
  readonly balanceMinor: number;
  /** What the script may say: see `placeholders` in rules/src/script. */
  readonly values: Readonly<Record<string, string>>;
  /** What the guard lets be left on a machine, in order; without it a machine hears nothing. Left by `place` only. */
  readonly message?: readonly MessagePart[];
}

/** What became of an attempt. */
export type CallRecord = NotPlaced | SettledCall;

/** Nobody was rung: the reservation may be released. */
export interface NotPlaced {
  readonly type: 'notPlaced';
  readonly attemptId: string;
  readonly reason: 'tokenRefused' | 'windowTooShort' | 'switchUnavailable' | 'switchRefused' | 'invalidOrder' | 'stopped';
  readonly detail: string;
}

/** The attempt reached the telephone network, or may have. */
export interface SettledCall {
  readonly type: 'settled';
  readonly attemptId: string;
  readonly outcome: CallOutcome;
  readonly conversation?: CallConversation;
  /** What a machine recorded. */
  readonly message?: LeftMessage;
  /** The stop that ended it before its script did. */
  readonly stopId?: string;
  readonly evidence: HangupEvidence | null;
  /** Business time, epoch ms; absent when it never happened or is not known. */
  readonly startedAtMs?: number;
  readonly answeredAtMs?: number;
  readonly endedAtMs?: number;
  readonly talkSeconds: number;
  /** Path of the recording on the switch. */
  readonly recording?: string;
}

/** What was said and what came of it. */
export interface CallConversation extends Omit<Conversation, 'promiseId'> {
  readonly promise?: { readonly amountMinor: number; readonly dueOn: string };
  /** Names of the disclosures that were spoken to the end. */
  readonly disclosed: readonly string[];
  readonly transcript: readonly Utterance[];
}

/** A message on a machine, word for word, as far as it was begun. */
export interface LeftMessage {
  readonly said: readonly Utterance[];
  /** Spoken to its end; cut off it is no limited-content message. */
  readonly isWhole: boolean;
}

export interface Utterance {
  readonly who: 'robot' | 'consumer';
  readonly stateId: string;
  readonly text: string;
  /** Business time, epoch ms. */
  readonly atMs: number;
}

/** Why and how a call ended, as the switch reports it. Times are the switch's own, epoch ms; 0 means never. */
export interface HangupEvidence {
  readonly cause: string;
  /** `sip:486`; empty when no answer came over SIP. */
  readonly sipStatus: string;
  /** `recv_bye`: the consumer hung up; `send_bye`: we did. */
  readonly disposition: string;
  readonly startedAtMs: number;
  readonly rangAtMs: number;
  readonly earlyMediaAtMs: number;
  readonly answeredAtMs: number;
  readonly endedAtMs: number;
  readonly variables: Readonly<Record<string, string>>;
}

/** Checks that a decision token was issued for this attempt, is unused and not expired. The guard implements it. */
export type VerifyToken = (token: string, attemptId: string) => Promise<boolean>;
