/** An estimate with its 95 % interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % quantile of the standard normal. @source NIST/SEMATECH e-Handbook §1.3.6.7.1 */
export const z95 = 1.959963984540054;

/**
 * Total over consumers. The consumers are taken as a sample of those the strategy will meet, each one observation,
 * because cases of one consumer share luck and ledger. @source normal interval of a total, n independent clusters
 */
export function totalInterval(perConsumer: Iterable<number>): Interval {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (const value of perConsumer) {
    n++;
    sum += value;
    squares += value * value;
  }
  const variance = n > 1 ? Math.max(0, (squares - (sum * sum) / n) / (n - 1)) : 0;
  const half = z95 * Math.sqrt(n * variance);
  return { value: rounded(sum), low: rounded(sum - half), high: rounded(sum + half) };
}

/** Sums of fractions differ in their last bits by the order of adding; a thousandth is enough for people. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
