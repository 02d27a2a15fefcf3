/** How often accounts move from each bucket to each other one within one billing cycle. */
export interface RollRates {
  /** Buckets 0 … cap; the last one takes everything later. */
  readonly states: number;
  /** `counts[from][to]`, weighted when weights were given. */
  readonly counts: readonly (readonly number[])[];
  /** Rows add up to 1; a bucket never seen keeps to itself and is listed in `unseen`. */
  readonly probabilities: readonly (readonly number[])[];
  readonly unseen: readonly number[];
}

/** One account seen twice, a cycle apart. A bucket that is not known drops the pair. */
export interface BucketMove {
  readonly from: number | null;
  readonly to: number | null;
  readonly weight?: number;
}

/** Months late as a bucket: 0 when paid up to date, at most `cap`. */
export const bucketState = (monthsLate: number, cap: number): number => Math.min(Math.max(0, Math.trunc(monthsLate)), cap);

/**
 * Counts moves and divides.
 *
 * @source Anderson and Goodman (1957), Statistical inference about Markov chains, eq. 2.8: p_ij = n_ij / n_i is the maximum-likelihood estimate
 */
export function estimateRollRates(moves: Iterable<BucketMove>, cap: number): RollRates {
  const counts = Array.from({ length: cap + 1 }, () => Array<number>(cap + 1).fill(0));
  for (const { from, to, weight = 1 } of moves) {
    if (from === null || to === null) continue;
    counts[bucketState(from, cap)]![bucketState(to, cap)]! += weight;
  }
  const totals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const probabilities = counts.map((row, from) =>
    row.map((count, to) => (totals[from]! > 0 ? count / totals[from]! : Number(from === to))),
  );
  return { states: cap + 1, counts, probabilities, unseen: totals.flatMap((total, from) => (total > 0 ? [] : [from])) };
}

/** Probability that an account in this bucket is in a later one a cycle on; in the last bucket, that it stays there. */
export function rollProbability({ probabilities }: Pick<RollRates, 'probabilities'>, bucket: number): number {
  const last = probabilities.length - 1;
  const from = Math.min(Math.max(0, bucket), last);
  return probabilities[from]!.reduce((sum, share, to) => (to > from || (from === last && to === last) ? sum + share : sum), 0);
}
