import { type Interval, rounded } from '../interval.ts';

/** Two-sided 95 % quantile of Student's t with 15 degrees of freedom. @source NIST/SEMATECH e-Handbook §1.3.6.7.2 */
const t95of15 = 2.131449545559323;

/**
 * A total with its 95 % interval, from the totals of the 16 shares: each is a random group of consumers.
 * @source Wolter, Introduction to Variance Estimation, ch. 2: the random group estimator
 */
export function groupInterval(groups: readonly number[]): Interval {
  const total = groups.reduce((sum, group) => sum + group, 0);
  const mean = total / groups.length;
  const squares = groups.reduce((sum, group) => sum + (group - mean) ** 2, 0);
  const half = t95of15 * Math.sqrt((groups.length * squares) / (groups.length - 1));
  return { value: rounded(total), low: rounded(total - half), high: rounded(total + half) };
}
