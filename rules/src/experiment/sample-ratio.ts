import { chiSquareTail } from '../statistics/chi-square.ts';

export interface SampleRatio {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  /** Something is wrong with who got which arm: the comparison must not be read. */
  readonly isMismatch: boolean;
}

/** At this level a mismatch is real; a looser one would cry wolf daily. @source Fabijan et al. (2019), Diagnosing sample ratio mismatch */
const mismatchLevel = 0.001;

/** Whether the arms got the shares of consumers they were meant to get; arms without a share are left out. */
export function checkSampleRatio(counts: readonly number[], shares: readonly number[]): SampleRatio {
  const used = counts.flatMap((count, i) => (shares[i]! > 0 ? [{ count, share: shares[i]! }] : []));
  const n = used.reduce((sum, { count }) => sum + count, 0);
  const whole = used.reduce((sum, { share }) => sum + share, 0);
  const statistic =
    n === 0 ? 0 : used.reduce((sum, { count, share }) => sum + (count - (n * share) / whole) ** 2 / ((n * share) / whole), 0);
  const degreesOfFreedom = used.length - 1;
  const p = chiSquareTail(statistic, degreesOfFreedom);
  return { statistic, degreesOfFreedom, p, isMismatch: p < mismatchLevel };
}
