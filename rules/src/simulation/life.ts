import type { CaseEventName } from '../case-event.ts';
import type { CaseState } from '../effects.ts';
import type { FactValue } from '../fact/catalogue.ts';
import { dayMs } from '../time.ts';
import type { RehearsedCase } from './rehearsed-case.ts';

/** A promise under way. */
export interface RehearsedPromise {
  readonly dueOn: string;
  readonly amountMinor: number;
  readonly paidMinor: number;
}

/** What changes about one case while it is rehearsed. Plain data: it is saved and restored as it is. */
export interface Life {
  state: CaseState | null;
  /** `out`: not in the strategy's segment (yet) · `held`: a flag of the file keeps it out · `in` · `closed`. */
  place: 'out' | 'held' | 'in' | 'closed';
  outcome: string;
  untilMs: number;
  wakeOn: readonly CaseEventName[];
  /** Raised whenever the case is told to wait anew, so that older wakes are recognised. */
  token: number;
  taskToken: number;
  paidMinor: number;
  lastPaidAtMs: number;
  lastPaidMinor: number;
  promise: RehearsedPromise | null;
  keptPromises: number;
  brokenPromises: number;
  isDisputed: boolean;
  isHardship: boolean;
  score: number | null;
  grade: string | null;
  tags: string[];
  set: Record<string, FactValue>;
}

export const newLife = ({ flags }: RehearsedCase): Life => ({
  state: null,
  place: 'out',
  outcome: '',
  untilMs: 0,
  wakeOn: [],
  token: 0,
  taskToken: 0,
  paidMinor: 0,
  lastPaidAtMs: 0,
  lastPaidMinor: 0,
  promise: null,
  keptPromises: 0,
  brokenPromises: 0,
  isDisputed: flags.includes('dispute'),
  isHardship: flags.includes('hardship'),
  score: null,
  grade: null,
  tags: [],
  set: {},
});

export const owedMinor = (of: RehearsedCase, life: Life): number =>
  Math.max(0, of.principalMinor + of.interestMinor + of.feesMinor - life.paidMinor);

/** Days past due at an instant; the count stops when everything is paid. */
export const daysPastDueAt = (of: RehearsedCase, startMs: number, atMs: number): number =>
  of.daysPastDue + Math.floor((atMs - startMs) / dayMs);
