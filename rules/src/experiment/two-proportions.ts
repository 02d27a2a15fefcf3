import { normalQuantile, normalTail } from '../statistics/normal.ts';

/** Consumers of one arm whose outcome window has closed, and how many of them had the outcome. */
export interface ArmCount {
  readonly n: number;
  readonly events: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Range for a share that holds also for small numbers. @source Wilson (1927), Probable inference, the law of succession, and statistical inference */
export function wilsonInterval({ n, events }: ArmCount, confidence = 0.95): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const p = events / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Challenger minus champion, looked at once, at the end. */
export interface Difference {
  readonly difference: number;
  readonly standardError: number;
  readonly z: number;
  readonly p: number;
  readonly interval: Interval;
}

/** Difference of two shares; z with the pooled variance, interval with the unpooled one. @source Fleiss, Statistical Methods for Rates and Proportions (2003), §3.1 */
export function compareProportions(champion: ArmCount, challenger: ArmCount, confidence = 0.95): Difference {
  const [a, b] = [champion.events / champion.n, challenger.events / challenger.n];
  const pooled = (champion.events + challenger.events) / (champion.n + challenger.n);
  const difference = b - a;
  const pooledError = Math.sqrt(pooled * (1 - pooled) * (1 / champion.n + 1 / challenger.n));
  const z = pooledError === 0 ? 0 : difference / pooledError;
  const standardError = Math.sqrt((a * (1 - a)) / champion.n + (b * (1 - b)) / challenger.n);
  const half = normalQuantile(1 - (1 - confidence) / 2) * standardError;
  return { difference, standardError, z, p: 2 * normalTail(Math.abs(z)), interval: { low: difference - half, high: difference + half } };
}

/**
 * Consumers needed per arm to see a change of a share with that power.
 *
 * @source Fleiss, Statistical Methods for Rates and Proportions (2003), eq. 4.14; the same as R's power.prop.test
 */
export function sampleSizePerArm(plan: {
  readonly from: number;
  readonly to: number;
  readonly power?: number;
  readonly alpha?: number;
}): number {
  const { from, to, power = 0.8, alpha = 0.05 } = plan;
  const mean = (from + to) / 2;
  const underNull = normalQuantile(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean));
  const underChange = normalQuantile(power) * Math.sqrt(from * (1 - from) + to * (1 - to));
  return Math.ceil(((underNull + underChange) / (to - from)) ** 2);
}
