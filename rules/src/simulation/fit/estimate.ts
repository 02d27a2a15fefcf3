import { z95 } from '../interval.ts';

/** A figure learnt from history: its value after shrinking, its 95 % interval, and how many observations stand behind it. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** Hits among so many trials. */
export interface Hits {
  hits: number;
  trials: number;
}

/** Observations a default figure counts for: with ten times as many of your own it hardly matters any more. */
export const priorWeight = 20;

/** What happens seldom needs more observations to be seen at all: then the default counts for as many as one event takes. */
const weightOf = (prior: number): number => Math.max(priorWeight, 1 / Math.max(prior, 1e-4));

/**
 * A share drawn towards its default, which counts like some trials of its own: the mean of the beta distribution after
 * the data. The interval is Wilson's on the same counts. @source Gelman et al., Bayesian Data Analysis (3rd ed.) §2.4;
 * Wilson (1927), "Probable inference, the law of succession, and statistical inference"
 */
export function shrunkShare({ hits, trials }: Hits, prior: number): Estimate {
  const weight = weightOf(prior);
  const n = trials + weight;
  const share = (hits + weight * prior) / n;
  const z2 = z95 * z95;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { value: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half), n: trials };
}

/**
 * A factor on expected counts, drawn towards its default: the mean of the gamma distribution after the data, `weight`
 * expected events strong. @source Gelman et al., Bayesian Data Analysis (3rd ed.) §2.6
 */
export function shrunkFactor(observed: number, expected: number, prior: number): Estimate {
  const strength = priorWeight / prior;
  const value = (observed + priorWeight) / (expected + strength);
  const half = (z95 * Math.sqrt(observed + priorWeight)) / (expected + strength);
  return { value, low: Math.max(0, value - half), high: value + half, n: observed };
}

/** A figure that the data fix on a logarithmic scale. */
export const onLogScale = (log: number, deviation: number, n: number): Estimate => ({
  value: Math.exp(log),
  low: Math.exp(log - z95 * deviation),
  high: Math.exp(log + z95 * deviation),
  n,
});
