import { type Interval, rounded, totalInterval } from './interval.ts';
import { type Counts, type Measure, measures } from './tally.ts';

/** What one worker has rehearsed: tallies of a share of the consumers. Plain JSON. */
export interface ShareResult {
  readonly total: Counts;
  readonly byBucket: Readonly<Record<string, Counts>>;
  readonly byProduct: Readonly<Record<string, Counts>>;
  readonly byLocalHour: readonly number[];
  /** Lines and agents taken, by hour since the epoch. */
  readonly callsByHour: Readonly<Record<string, number>>;
  readonly tasksByHour: Readonly<Record<string, number>>;
  readonly transitions: Readonly<Record<string, number>>;
  /** Sums by consumer, one after the other, each in the order of `measures`. */
  readonly byConsumer: readonly number[];
  /** The currency each consumer owes in, as a place in `currencies`. */
  readonly currencyOf: readonly number[];
  readonly currencies: readonly string[];
}

/** Results of one strategy on a whole portfolio. */
export interface Summary {
  readonly strategy: string;
  readonly counts: Counts;
  /** With 95 % intervals; money by currency. */
  readonly measures: Readonly<Record<Exclude<Measure, 'collectedMinor'>, Interval>> & {
    readonly collectedMinor: Readonly<Record<string, Interval>>;
  };
  readonly byBucket: Readonly<Record<string, Counts>>;
  readonly byProduct: Readonly<Record<string, Counts>>;
  readonly load: { readonly byLocalHour: readonly number[]; readonly peakCallsPerHour: number };
  readonly transitions: Readonly<Record<string, number>>;
}

/** All shares as one, in the order given. */
export function summarise(strategy: string, shares: readonly ShareResult[]): Summary {
  const [total, byBucket, byProduct] = [
    addUp(shares.map((share) => share.total)),
    addUp(shares.map((share) => share.byBucket)),
    addUp(shares.map((share) => share.byProduct)),
  ];
  const calls: Readonly<Record<string, number>> = addUp(shares.map(({ callsByHour }) => callsByHour));
  const hours = Array.from({ length: 24 }, (_, hour) => shares.reduce((sum, { byLocalHour }) => sum + byLocalHour[hour]!, 0));
  return {
    strategy,
    counts: total,
    measures: intervalsOf(shares, valuesOf(shares)),
    byBucket: inOrder(byBucket),
    byProduct: inOrder(byProduct),
    load: { byLocalHour: hours, peakCallsPerHour: Object.values(calls).reduce((most, each) => Math.max(most, each), 0) },
    transitions: inOrder(addUp(shares.map(({ transitions }) => transitions))),
  };
}

/** One number per consumer and measure. */
type ValuesOf = (measure: Measure, currency?: string) => Iterable<number>;

const columnOf = (measure: Measure): number => measures.indexOf(measure);

function valuesOf(shares: readonly ShareResult[]): ValuesOf {
  return function* (measure, currency) {
    for (const { byConsumer, currencyOf, currencies } of shares) {
      const wanted = currency === undefined ? undefined : currencies.indexOf(currency);
      for (let i = 0; i < currencyOf.length; i++)
        if (wanted === undefined || currencyOf[i] === wanted) yield byConsumer[i * measures.length + columnOf(measure)]!;
    }
  };
}

function intervalsOf(shares: readonly ShareResult[], values: ValuesOf): Summary['measures'] {
  const of = (measure: Measure): Interval => totalInterval(values(measure));
  const currencies = [...new Set(shares.flatMap((share) => share.currencies))].sort();
  return {
    contacts: of('contacts'),
    rightParty: of('rightParty'),
    promises: of('promises'),
    kept: of('kept'),
    collectedMinor: Object.fromEntries(currencies.map((currency) => [currency, totalInterval(values('collectedMinor', currency))])),
    costMinor: of('costMinor'),
    cures: of('cures'),
  };
}

/** How much more (or less) the second strategy does than the first, consumer by consumer: both met the same luck. */
export function compare(first: readonly ShareResult[], second: readonly ShareResult[]): Summary['measures'] {
  const differences = second.map((share, s) => ({
    ...share,
    byConsumer: share.byConsumer.map((value, i) => value - first[s]!.byConsumer[i]!),
  }));
  return intervalsOf(differences, valuesOf(differences));
}

type Tree = { [key: string]: number | Tree };

/** Adds trees of numbers key by key; sums of fractions are rounded, so that the order of adding cannot show. */
function addUp<T extends object>(trees: readonly T[]): T {
  const sum: Tree = {};
  for (const tree of trees) addInto(sum, tree as unknown as Tree);
  return sum as unknown as T;
}

function addInto(sum: Tree, tree: Tree): void {
  for (const [key, value] of Object.entries(tree)) {
    const before = sum[key];
    if (typeof value === 'number') sum[key] = rounded((typeof before === 'number' ? before : 0) + value);
    else {
      const branch = typeof before === 'object' ? before : {};
      addInto(branch, value);
      sum[key] = branch;
    }
  }
}

/** Keys sorted at every level, so that equal results are equal texts. */
export function inOrder<T extends object>(tree: T): T {
  const sorted = Object.entries(tree)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, value !== null && typeof value === 'object' && !Array.isArray(value) ? inOrder(value) : value]);
  return Object.fromEntries(sorted) as T;
}
