import type { Words } from '../lang.ts';
import type { Pack } from '../policy/index.ts';
import type { Library, Plan } from '../strategy/index.ts';
import type { Behaviour } from './behaviour.ts';
import type { PastHappening } from './fit/past-happening.ts';
import type { ContentOf } from './guard-desk.ts';
import type { Life } from './life.ts';
import type { Person } from './person.ts';
import type { RehearsedCase } from './rehearsed-case.ts';
import type { Tally } from './tally.ts';
import type { Happening } from './time-queue.ts';

/** What is rehearsed: one plan on one portfolio. Equal inputs give equal results, byte for byte. */
export interface RehearsalInput {
  readonly plan: Plan;
  readonly library: Library;
  /** Cases of one consumer must all be in the same rehearsal: they share one ledger. */
  readonly cases: readonly RehearsedCase[];
  readonly days: number;
  readonly seed: number;
  readonly packs: readonly Pack[];
  readonly contentOf: ContentOf;
  readonly behaviour: Behaviour;
  readonly capacity?: Capacity;
  /** Cases whose lives are told, by reference. */
  readonly watch?: ReadonlySet<string>;
  /** Keeps what happened in the form `fitBehaviour` learns from. */
  readonly keepsHistory?: boolean;
}

/** How much can be done in one hour; absent = without limit. */
export interface Capacity {
  readonly linesPerHour?: number;
  readonly agentsPerHour?: number;
}

/** One thing that happened to a watched case. */
export interface LifeEntry {
  readonly caseRef: string;
  readonly atMs: number;
  readonly what: 'decided' | 'contact' | 'withheld' | 'deferred' | 'payment' | 'event';
  readonly nodeId?: string;
  /** Calling nodes when inside a sub-strategy, outermost first. */
  readonly within?: readonly string[];
  readonly detail: string;
  /** Of a decision: the exit taken, and why in words. */
  readonly port?: string;
  readonly because?: Words;
}

/** Where a rehearsal stands. Plain JSON: save it, and `new Rehearsal(input, saved)` goes on as if it had never stopped. */
export interface RehearsalState {
  nowMs: number;
  order: number;
  happened: number;
  readonly queue: readonly Happening[];
  readonly lives: readonly Life[];
  readonly people: readonly Person[];
  readonly tally: Tally;
  readonly told: LifeEntry[];
  readonly history: PastHappening[];
}
