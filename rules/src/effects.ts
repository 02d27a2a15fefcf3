import type { CaseEvent, CaseEventName } from './case-event.ts';
import type { CallOutcome, Channel, ContactOutcome } from './outcome.ts';

/**
 * The contract with the outside world: what a running case may ask for. activities/ does these for real,
 * simulation/ fakes them, workflows/ proxies them. Everything here crosses Temporal as plain JSON.
 */
export interface Effects {
  /**
   * Decides: loads the signed plan by its hash, reads the facts, walks every node that takes no time, writes one
   * decision record with what it changes, all in one transaction, and returns what to do next. Local activity.
   * Idempotent per (caseId, seq): asked again after a crash it returns the decision already recorded.
   */
  advance(input: AdvanceInput): Promise<Advance>;
  /** Rings once. Asked again with the same attempt id it adopts the call that is already there; it never redials. */
  placeCall(order: ContactOrder): Promise<Contacted>;
  /** Sends one SMS, e-mail, letter or push. Same promise as `placeCall`: at most once per attempt id. */
  sendMessage(order: ContactOrder): Promise<Contacted>;
  /** The daily book run: ages, scores, grades, assigns, starts what is new. Idempotent per business date. */
  runBook(input: { readonly businessDate: string | null }): Promise<{ readonly businessDate: string; readonly sleepMs: number }>;
}

/** Where a case stands in its plan. Carried by the workflow, at most 1 KB. */
export interface CaseState {
  readonly nodeId: string;
  /** Decisions made so far; the idempotency key of the next one. */
  readonly seq: number;
  /** How often nodes that count their visits were entered: what bounds loops. `1/id` counts one sub-strategy down. */
  readonly visits: Readonly<Record<string, number>>;
  /** What the node now waiting has to remember (deadline, tries, promise id). */
  readonly memo: Readonly<Record<string, string | number | boolean>>;
  /** Nodes to return to when a sub-strategy ends, innermost last. */
  readonly stack: readonly string[];
}

export interface AdvanceInput {
  readonly caseId: string;
  /** SHA-256 of the plan this case is on. */
  readonly planHash: string;
  /** `null` when the case has just been assigned. */
  readonly state: CaseState | null;
  readonly reply: Reply;
  /** Events since the last decision, oldest first. */
  readonly events: readonly CaseEvent[];
}

/** How the last command ended. */
export type Reply =
  /** The case has just been assigned; with a state it enters the node it stands on anew, as after a migration. */
  { readonly type: 'started' } | { readonly type: 'woke' } | { readonly type: 'contacted'; readonly result: ContactResult };

export interface Advance {
  readonly planHash: string;
  readonly state: CaseState;
  readonly command: Command;
  readonly decisionId: string;
  /** Business time of the decision, epoch ms. */
  readonly atMs: number;
  /** How many of the events it was given the decision took into account: a recorded decision may be older than the newest event. */
  readonly eventsSeen: number;
  /** Real milliseconds to sleep before the command's `untilMs` on the business clock; 0 for commands that do not wait. */
  readonly sleepMs: number;
}

/** The next thing that takes time. A closed set: adding one is the only reason workflow code changes. */
export type Command =
  | Wait
  | { readonly type: 'contact'; readonly order: ContactDraft }
  | { readonly type: 'awaitPromise'; readonly untilMs: number; readonly wakeOn: readonly CaseEventName[] }
  | { readonly type: 'handToPerson'; readonly untilMs: number; readonly wakeOn: readonly CaseEventName[] }
  | { readonly type: 'close'; readonly outcome: string };

export interface Wait {
  readonly type: 'wait';
  /** Business time, epoch ms. */
  readonly untilMs: number;
  /** Events that end the wait early; events a graph-level interrupt listens to always do. */
  readonly wakeOn: readonly CaseEventName[];
}

/** A contact as the strategy wishes it; the guard decides at the moment of dispatch whether it may happen. */
export interface ContactDraft {
  readonly channel: Channel;
  readonly nodeId: string;
  /** The signed script (call) or template (message) to use, by id; the plan pins its hash. */
  readonly contentId: string;
  readonly purpose: 'collect' | 'reply' | 'notice_of_specified_remedy' | 'statement';
  /** Who speaks on a call. */
  readonly agent?: 'ai_voice' | 'human';
  readonly ringSeconds?: number;
  /** Which of the person's contact points to try: 0 = best, 1 = next best, … */
  readonly contactPointRank: number;
  /** Business time after which the contact is no longer wanted, epoch ms. */
  readonly notAfterMs?: number;
}

export interface ContactOrder extends ContactDraft {
  readonly caseId: string;
  readonly planHash: string;
  /** Minted once in the workflow: ledger key, and `origination_uuid` on the switch. */
  readonly attemptId: string;
  readonly decisionId: string;
  /** Where the case stands, so that the decision after the contact can be made where its outcome was learned. */
  readonly state: CaseState;
}

/** How a contact ended and, unless deciding failed, what comes next: one round of history less for every contact. */
export interface Contacted {
  readonly result: ContactResult;
  readonly next: Advance | null;
}

/** A refused or unanswered contact is an outcome, not an error. */
export type ContactResult =
  | { readonly type: 'settled'; readonly outcome: ContactOutcome; readonly conversation?: Conversation }
  /** The guard said not now: nobody was contacted. `earliestAtMs` is the next lawful moment on the business clock. */
  | { readonly type: 'deferred'; readonly earliestAtMs: number; readonly rules: readonly string[] }
  /** The guard said no, or something it requires is missing: nobody was contacted, and waiting will not cure it. */
  | { readonly type: 'withheld'; readonly rules: readonly string[] }
  /** There is no usable phone number, address or consented contact point of that rank. */
  | { readonly type: 'unreachable' };

/** What the conversation on a call came to. Details are in the database. */
export interface Conversation {
  readonly reached: 'rightParty' | 'thirdParty' | 'wrongNumber' | 'unclear';
  readonly result: 'promised' | 'refused' | 'callback' | 'disputed' | 'hardship' | 'stop' | 'paidAlready' | 'transferred' | 'noResult';
  readonly promiseId?: string;
}

/** Failure types that retrying cannot fix; the string is what Temporal stores in history. */
export type PermanentFailure = 'InvalidNumber' | 'ArtifactMissing' | 'ArtifactUnsigned' | 'PlanCorrupt' | 'CaseMissing' | 'Stopped';

export type { CallOutcome };
