import { chiSquareTail } from '../statistics/chi-square.ts';
import { type BucketMove, bucketState, estimateRollRates, type RollRates } from './roll-rate.ts';

/** One account over several cycles, oldest first: months late, `null` where it was not seen. */
export interface PanelRow {
  readonly monthsLate: readonly (number | null)[];
  readonly weight: number;
}

/** Whether accounts moved alike in every step. */
export interface Drift {
  readonly alarm: boolean;
  /** Likelihood ratio of separate against equal step matrices. */
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  /** Largest total-variation distance of a step's row from the pooled row, among rows seen often enough. */
  readonly largestShift: number;
}

export interface RollPanel {
  readonly states: readonly number[];
  readonly steps: readonly ({ readonly from: string; readonly to: string } & RollRates)[];
  readonly pooled: RollRates;
  /** Accounts (or weight) expected in each state one cycle after the newest column. */
  readonly forecast: readonly number[];
  readonly drift: Drift;
}

/** Below this many accounts in a row a shift says nothing; below this size a shift in a large portfolio is a trifle. */
const enoughInRow = 30;
const worthAnAlarm = 0.05;

/** Roll rates of a wide panel: per step, pooled, one step ahead, and whether they drift. */
export function estimateRollPanel(columns: readonly string[], rows: readonly PanelRow[], cap: number): RollPanel {
  const stepRates = columns.slice(1).map((to, step) => ({ from: columns[step]!, to, ...estimateRollRates(movesOf(rows, step), cap) }));
  const pooled = estimateRollRates(
    columns.slice(1).flatMap((_, step) => [...movesOf(rows, step)]),
    cap,
  );
  const newest = Array<number>(cap + 1).fill(0);
  for (const { monthsLate, weight } of rows) {
    const last = monthsLate.at(-1);
    if (last !== null && last !== undefined) newest[bucketState(last, cap)]! += weight;
  }
  const states = newest.map((_, state) => state);
  const forecast = states.map((to) => newest.reduce((sum, count, from) => sum + count * pooled.probabilities[from]![to]!, 0));
  return { states, steps: stepRates, pooled, forecast, drift: driftOf(stepRates, pooled) };
}

function* movesOf(rows: readonly PanelRow[], step: number): Generator<BucketMove> {
  for (const { monthsLate, weight } of rows) yield { from: monthsLate[step] ?? null, to: monthsLate[step + 1] ?? null, weight };
}

/** @source Anderson and Goodman (1957), Statistical inference about Markov chains, §3.2: likelihood ratio for constant transition probabilities */
function driftOf(steps: readonly RollRates[], pooled: RollRates): Drift {
  let statistic = 0;
  let degreesOfFreedom = 0;
  let largestShift = 0;
  pooled.counts.forEach((_, from) => {
    const seen = steps.filter(({ counts }) => counts[from]!.some((count) => count > 0));
    const targets = pooled.counts[from]!.filter((count) => count > 0).length;
    degreesOfFreedom += Math.max(0, seen.length - 1) * Math.max(0, targets - 1);
    for (const { counts, probabilities } of seen) {
      const share = pooled.probabilities[from]!;
      counts[from]!.forEach((count, to) => {
        if (count > 0) statistic += 2 * count * Math.log(probabilities[from]![to]! / share[to]!);
      });
      const shift = probabilities[from]!.reduce((sum, p, to) => sum + Math.abs(p - share[to]!), 0) / 2;
      if (counts[from]!.reduce((sum, count) => sum + count, 0) >= enoughInRow) largestShift = Math.max(largestShift, shift);
    }
  });
  const p = chiSquareTail(statistic, degreesOfFreedom);
  return { alarm: p < 0.01 && largestShift >= worthAnAlarm, statistic, degreesOfFreedom, p, largestShift };
}
