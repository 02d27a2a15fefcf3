/**
 * What can happen to a case from outside while it waits. Stored and signalled: names are append-only.
 * The order is the order of precedence when several arrive at once: the one that most protects the person wins.
 */
export const caseEventNames = [
  'consumerDeceased',
  'bankruptcyFiled',
  'attorneyNamed',
  'stopRequested',
  'wrongPerson',
  'caseRecalled',
  'paidInFull',
  'disputeRaised',
  'hardshipRaised',
  'complaintMade',
  'promiseMade',
  'paidInPart',
  'balanceChanged',
  'callbackRequested',
  'messageReplied',
  'taskDone',
  'contactPointChanged',
] as const;
export type CaseEventName = (typeof caseEventNames)[number];

/** One event of one case. Opaque ids only: details stay in the database and reach the strategy as facts. */
export interface CaseEvent {
  readonly id: string;
  readonly name: CaseEventName;
  /** Business time, epoch ms. */
  readonly atMs: number;
  /** The payment, promise, task or message it is about. */
  readonly refId?: string;
  /** The port a finished human task chose. */
  readonly outcome?: string;
}
