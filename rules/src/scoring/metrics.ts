import { binIndex } from './binning.ts';

/** One scored case and what became of it. */
export interface Outcome {
  readonly probability: number;
  readonly isEvent: boolean;
}

export interface Metrics {
  readonly n: number;
  readonly bads: number;
  readonly auc: number;
  readonly gini: number;
  readonly ks: number;
  readonly brier: number;
  /** Predicted against seen, and by tenths of the predicted probability, lowest first. */
  readonly calibration: {
    readonly predicted: number;
    readonly observed: number;
    readonly deciles: readonly { readonly n: number; readonly predicted: number; readonly observed: number }[];
  };
}

/**
 * How well probabilities order (AUC, Gini, KS) and how true they are (Brier, calibration).
 *
 * @source Fawcett (2006), An introduction to ROC analysis; AUC as the Mann–Whitney statistic with ties counted half
 */
export function metricsOf(outcomes: readonly Outcome[]): Metrics {
  const n = outcomes.length;
  const bads = outcomes.filter(({ isEvent }) => isEvent).length;
  const sorted = [...outcomes].sort((a, b) => a.probability - b.probability);
  const { auc, ks } = ordering(sorted, bads);
  const brier = outcomes.reduce((sum, { probability, isEvent }) => sum + (probability - Number(isEvent)) ** 2, 0) / n;
  const deciles = Array.from({ length: 10 }, (_, i) => sorted.slice(Math.floor((i * n) / 10), Math.floor(((i + 1) * n) / 10)))
    .filter((part) => part.length > 0)
    .map((part) => ({ n: part.length, ...means(part) }));
  return { n, bads, auc, gini: 2 * auc - 1, ks, brier, calibration: { ...means(outcomes), deciles } };
}

function means(part: readonly Outcome[]): { predicted: number; observed: number } {
  const predicted = part.reduce((sum, { probability }) => sum + probability, 0);
  const observed = part.filter(({ isEvent }) => isEvent).length;
  return { predicted: predicted / part.length, observed: observed / part.length };
}

function ordering(sorted: readonly Outcome[], bads: number): { auc: number; ks: number } {
  const goods = sorted.length - bads;
  let [area, ks, seenBads, seenGoods] = [0, 0, 0, 0];
  for (let i = 0; i < sorted.length; ) {
    let [tiedBads, tiedGoods] = [0, 0];
    for (const { probability } = sorted[i]!; i < sorted.length && sorted[i]!.probability === probability; i++) {
      if (sorted[i]!.isEvent) tiedBads++;
      else tiedGoods++;
    }
    area += tiedBads * (seenGoods + tiedGoods / 2);
    seenBads += tiedBads;
    seenGoods += tiedGoods;
    ks = Math.max(ks, Math.abs(seenGoods / goods - seenBads / bads));
  }
  return { auc: area / (bads * goods), ks };
}

/**
 * Population stability index of two distributions over the same bands: 0.1 watch, 0.25 act. An empty band counts as a
 * hundredth of a per cent.
 *
 * @source Siddiqi, Credit Risk Scorecards (2006), ch. 9
 */
export function stabilityIndex(expected: readonly number[], actual: readonly number[]): number {
  const share = (counts: readonly number[], i: number): number =>
    Math.max(counts[i]! / counts.reduce((sum, count) => sum + count, 0), 1e-4);
  return expected.reduce((sum, _, i) => sum + (share(actual, i) - share(expected, i)) * Math.log(share(actual, i) / share(expected, i)), 0);
}

/** Tenths of a distribution of scores; fewer where many scores are equal. */
export function bandsOf(scores: readonly number[]): { edges: number[]; counts: number[] } {
  const sorted = [...scores].sort((a, b) => a - b);
  const edges = [...new Set(Array.from({ length: 9 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / 10)]!))].filter(
    (edge) => edge > sorted[0]!,
  );
  return { edges, counts: [...countInBands(edges, scores)] };
}

/** How many scores fall into each band. */
export function countInBands(edges: readonly number[], scores: readonly number[]): number[] {
  const counts = Array<number>(edges.length + 1).fill(0);
  for (const score of scores) counts[binIndex(edges, score)]!++;
  return counts;
}
