import { dayNumber } from '../../time.ts';
import type { Hits } from './estimate.ts';
import { grouped } from './grouped.ts';
import type { PastContact } from './past-happening.ts';

/** What calls say about the numbers on file. */
export interface NumberCounts {
  /** Numbers that were dead when first called, among all that were called. */
  readonly dead: Hits;
  /** Numbers first answered by somebody else, among all that were answered. */
  readonly wrong: Hits;
  /** Numbers that had worked and then were dead, among the days between calls. */
  readonly changed: Hits;
}

/** Reads the calls to each number in the order they were made. */
export function countNumbers(calls: readonly PastContact[]): NumberCounts {
  const dead = { hits: 0, trials: 0 };
  const wrong = { hits: 0, trials: 0 };
  const changed = { hits: 0, trials: 0 };
  for (const own of grouped(calls, ({ consumer_ref, to }) => JSON.stringify([consumer_ref, to]))) {
    dead.trials++;
    if (own[0]!.outcome === 'not_in_service') dead.hits++;
    const answer = own.find(({ outcome }) => outcome === 'conversation' || outcome === 'answered_third_party');
    if (answer) wrong.trials++;
    if (answer?.outcome === 'answered_third_party') wrong.hits++;
    countChange(own, changed);
  }
  return { dead, wrong, changed };
}

/** Where between two calls a number died is not known: half of those days are taken. */
function countChange(calls: readonly PastContact[], changed: Hits): void {
  for (let i = 1; i < calls.length && calls[i - 1]!.outcome !== 'not_in_service'; i++) {
    const days = dayNumber(calls[i]!.date) - dayNumber(calls[i - 1]!.date);
    const hasDied = calls[i]!.outcome === 'not_in_service';
    changed.trials += hasDied ? days / 2 : days;
    if (hasDied) changed.hits++;
  }
}
