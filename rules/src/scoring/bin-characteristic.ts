import { type BinCount, binIndex, informationValue, monotoneEdges, weightOfEvidence } from './binning.ts';
import type { Expression } from './expression.ts';
import type { Row } from './expression-value.ts';
import type { TrainingSpec } from './training-spec.ts';

/** One characteristic, binned: `place` gives each row its bin. */
export interface Binned {
  readonly spec: TrainingSpec['characteristics'][number];
  readonly edges: readonly number[];
  /** Bins, then specials, then `missing` when some rows need it. */
  readonly counts: readonly BinCount[];
  readonly woe: readonly number[];
  readonly iv: number;
  readonly place: Uint16Array;
}

/** The rows to bin, and how to read one characteristic off them. */
interface Material {
  readonly rows: readonly Row[];
  readonly isEvent: readonly boolean[];
  readonly total: BinCount;
  readonly value: Expression;
  readonly special: readonly Expression[];
}

/** Puts every row into its bin and counts. */
export function binCharacteristic(spec: Binned['spec'], { rows, isEvent, total, value, special }: Material): Binned {
  const specialOf = rows.map((row) => special.findIndex((when) => when.evaluate(row) === 1));
  const values = rows.map((row, r) => (specialOf[r] === -1 ? value.evaluate(row) : null));
  const known = values.flatMap((each, r) => (typeof each === 'number' ? [{ value: each, isEvent: isEvent[r]! }] : []));
  const edges = spec.edges
    ? [...new Set(spec.edges)].sort((a, b) => a - b)
    : monotoneEdges(
        known.map((each) => each.value),
        known.map((each) => each.isEvent),
      );
  const place = Uint16Array.from(rows, (_, r) => {
    if (specialOf[r] !== -1) return edges.length + 1 + specialOf[r]!;
    const own = values[r];
    return typeof own === 'number' ? binIndex(edges, own) : edges.length + 1 + special.length;
  });
  const hasMissing = place.includes(edges.length + 1 + special.length);
  const counts = Array.from({ length: edges.length + 1 + special.length + Number(hasMissing) }, () => ({ events: 0, nonEvents: 0 }));
  place.forEach((at, r) => {
    if (isEvent[r]) counts[at]!.events++;
    else counts[at]!.nonEvents++;
  });
  return { spec, edges, counts, woe: counts.map((each) => weightOfEvidence(each, total)), iv: informationValue(counts, total), place };
}
