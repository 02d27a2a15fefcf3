import type { Channel } from '../../outcome.ts';
import type { Footing, Pack } from '../../policy/index.ts';
import type { Plan } from '../../strategy/index.ts';
import type { Verdict } from '../../strategy/verify/index.ts';
import type { BehaviourOrigin } from '../behaviour.ts';
import type { ShareResult } from '../summary.ts';

/** Everything a report tells, already worked out; telling it decides nothing. */
export interface ReportFacts {
  readonly plan: Plan;
  readonly hash: string;
  /** What the strategy is for, in the language of the report. */
  readonly about?: string;
  readonly proof: ProofFacts;
  readonly rehearsal: RehearsalFacts;
}

/** What was proved, against what. */
export interface ProofFacts {
  readonly verdict: Verdict;
  readonly actor: 'collector' | 'creditor';
  readonly binding: readonly Pack[];
  readonly exempt: readonly Pack[];
  /** Packs and calendars it was judged with. */
  readonly footing: Footing;
  /** Within 7 consecutive dates, on any path. */
  readonly mostContacts: Readonly<Partial<Record<Channel, number>>>;
}

/** What was rehearsed, with the strategy and with nobody contacted. */
export interface RehearsalFacts {
  readonly shares: readonly ShareResult[];
  readonly idleShares: readonly ShareResult[];
  readonly days: number;
  readonly seed: number;
  /** Where the cases come from: the generator, or a file. */
  readonly source: 'demo' | 'file';
  /** Nobody fits the segment at the outset, so every overdue case was let in. */
  readonly isOpened: boolean;
  readonly packs: readonly Pack[];
  readonly footing: Footing;
  readonly behaviour: BehaviourOrigin;
}
