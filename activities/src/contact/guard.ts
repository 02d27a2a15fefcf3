import type { Tx } from '@dunwell/db';
import type { ContactDraft, ContactOutcome } from '@dunwell/rules';

/** A contact about to be made, for the one gate every contact passes. */
export interface Wanted {
  readonly attemptId: string;
  readonly caseId: string;
  readonly consumerId: string;
  readonly channel: ContactDraft['channel'];
  readonly purpose: ContactDraft['purpose'];
  readonly agent?: ContactDraft['agent'];
  /** The number or address. */
  readonly to: string;
  /** Disclosures the signed script or template makes. */
  readonly disclosures: readonly string[];
  readonly hasOptOut: boolean;
  readonly nodeId: string;
  readonly planHash: string;
  readonly contentId: string;
  readonly decisionId: string;
}

/** Leave to make one contact, or why not. */
export type Reserved =
  | { readonly type: 'allowed'; readonly token: string; readonly hardStopAtMs: number }
  | { readonly type: 'deferred'; readonly earliestAtMs: number; readonly rules: readonly string[] }
  | { readonly type: 'withheld'; readonly rules: readonly string[] };

export interface Settlement {
  readonly outcome: ContactOutcome;
  /** Business time. */
  readonly endedAtMs: number;
  readonly isDebtDiscussed: boolean;
}

/** The guard and its ledger, as the contact activities need them. */
export interface Guard {
  /** Asks the law and takes a place in the ledger, in one transaction. */
  reserve(wanted: Wanted): Promise<Reserved>;
  /** Writes how the contact ended, in the caller's transaction. */
  settle(tx: Tx, attemptId: string, settlement: Settlement): Promise<void>;
  /** Gives the place back: nobody was contacted. */
  release(attemptId: string): Promise<void>;
}
