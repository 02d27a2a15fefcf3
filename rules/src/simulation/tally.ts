import type { Channel } from '../outcome.ts';
import { type Bucket, buckets } from './bucket.ts';
import type { RehearsedCase } from './rehearsed-case.ts';

/** What is summed per consumer, so that its spread is known. */
export const measures = ['contacts', 'rightParty', 'promises', 'kept', 'collectedMinor', 'costMinor', 'cures'] as const;
export type Measure = (typeof measures)[number];

/** Counts of one segment, or of the whole. */
export interface Counts {
  cases: number;
  enrolled: number;
  contacts: Record<Channel, number>;
  rightParty: number;
  promises: number;
  kept: number;
  partlyKept: number;
  broken: number;
  /** By currency. */
  collectedMinor: Record<string, number>;
  costMinor: number;
  cures: number;
  rolledForward: number;
  stayedOpen: number;
  disputes: number;
  hardships: number;
  stops: number;
  complaints: number;
  tasks: number;
  unreachable: number;
  /** By rule. */
  blocked: Record<string, number>;
  deferred: Record<string, number>;
  outcomes: Record<string, number>;
}

const noCounts = (): Counts => ({
  cases: 0,
  enrolled: 0,
  contacts: { call: 0, sms: 0, email: 0, letter: 0, push: 0 },
  rightParty: 0,
  promises: 0,
  kept: 0,
  partlyKept: 0,
  broken: 0,
  collectedMinor: {},
  costMinor: 0,
  cures: 0,
  rolledForward: 0,
  stayedOpen: 0,
  disputes: 0,
  hardships: 0,
  stops: 0,
  complaints: 0,
  tasks: 0,
  unreachable: 0,
  blocked: {},
  deferred: {},
  outcomes: {},
});

type Plain =
  | 'rightParty'
  | 'promises'
  | 'kept'
  | 'partlyKept'
  | 'broken'
  | 'cures'
  | 'rolledForward'
  | 'stayedOpen'
  | 'disputes'
  | 'hardships';
export type CountName = Plain | 'stops' | 'complaints' | 'tasks' | 'unreachable' | 'cases' | 'enrolled' | 'costMinor';
export type NamedCount = 'contacts' | 'collectedMinor' | 'blocked' | 'deferred' | 'outcomes';

/** Everything a rehearsal counts: the whole, each bucket and product, hours, and sums per consumer. Plain data. */
export interface Tally {
  readonly total: Counts;
  readonly byBucket: Record<Bucket, Counts>;
  readonly byProduct: Record<string, Counts>;
  /** Contacts by hour at the consumer. */
  readonly byLocalHour: number[];
  /** Calls and tasks by hour since the rehearsal began, for capacity. */
  readonly callsByHour: Record<string, number>;
  readonly tasksByHour: Record<string, number>;
  /** From the bucket at the start to the bucket at the end, or `cured`. */
  readonly transitions: Record<string, number>;
  /** Sums by consumer, one after the other, each in the order of `measures`. */
  readonly byConsumer: number[];
}

export const noTally = (consumers: number): Tally => ({
  total: noCounts(),
  byBucket: Object.fromEntries(buckets.map((bucket) => [bucket, noCounts()])) as Record<Bucket, Counts>,
  byProduct: {},
  byLocalHour: new Array<number>(24).fill(0),
  callsByHour: {},
  tasksByHour: {},
  transitions: {},
  byConsumer: new Array<number>(consumers * measures.length).fill(0),
});

/** Adds to the whole and to both segments of one case. */
export class CaseTally {
  private readonly segments: readonly Counts[];
  private readonly byConsumer: number[];
  private readonly first: number;

  constructor(tally: Tally, of: RehearsedCase, place: { bucket: Bucket; consumer: number }) {
    tally.byProduct[of.product] ??= noCounts();
    this.segments = [tally.total, tally.byBucket[place.bucket], tally.byProduct[of.product]!];
    this.byConsumer = tally.byConsumer;
    this.first = place.consumer * measures.length;
  }

  add(name: CountName, amount = 1): void {
    for (const counts of this.segments) counts[name] += amount;
    this.measure(name as Measure, amount);
  }

  addTo(name: NamedCount, key: string, amount = 1): void {
    for (const counts of this.segments) {
      const group = counts[name] as Record<string, number>;
      group[key] = (group[key] ?? 0) + amount;
    }
    this.measure(name as Measure, amount);
  }

  private measure(name: Measure, amount: number): void {
    const at = measures.indexOf(name);
    if (at >= 0) this.byConsumer[this.first + at]! += amount;
  }
}
