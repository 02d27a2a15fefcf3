import type { Behaviour } from '../behaviour.ts';
import { type Estimate, onLogScale, priorWeight } from './estimate.ts';
import { symmetricInverse } from './symmetric-inverse.ts';

/** One call that reached a working number. */
export interface Ring {
  readonly hour: number;
  readonly isWeekend: boolean;
  readonly rank: number;
  /** Calls before it since somebody last talked. */
  readonly unanswered: number;
  readonly isAnswered: boolean;
}

/** What `answerChance` of the rehearsal is made of, learnt from the rings of each person. */
export interface Answering {
  readonly byHour: readonly Estimate[];
  readonly weekendFactor: Estimate;
  readonly rankFactors: readonly Estimate[];
  readonly fatiguePerCall: Estimate;
  readonly spreadLogit: Estimate;
}

// Places of the parameters, all of them logarithms: 24 hours, weekend, fatigue, spread, then the ranks after the first.
const [weekendAt, fatigueAt, spreadAt, ranksAt] = [24, 25, 26, 27] as const;

/** How far a factor may be from its default before the data have spoken, as a deviation of its logarithm. */
const priorDeviation = { weekend: 0.3, fatigue: 0.05, spread: 0.5, rank: 0.5 } as const;

/**
 * Persons differ in how readily they answer; their difference is integrated out over a grid of normal deviates.
 * @source trapezoidal rule on the real line: Trefethen and Weideman (2014), SIAM Review 56(3), §5
 */
const grid = Array.from({ length: 17 }, (_, i) => (i - 8) / 2).map((z) => ({
  z,
  weight: Math.exp((-z * z) / 2) / (2 * Math.sqrt(2 * Math.PI)),
}));

const highestBase = 0.98;

/** Most rounds of scoring; it settles within ten. */
const mostRounds = 40;

/**
 * The most likely figures, drawn towards the defaults: a logistic model with a normal effect per person, by Fisher scoring
 * with the outer product of the persons' scores as information.
 *
 * @source Berndt, Hall, Hall and Hausman (1974), Annals of Economic and Social Measurement 3(4); prior as Gelman et al. §4.1
 */
export function fitAnswering(persons: readonly (readonly Ring[])[], prior: Behaviour): Answering {
  const start = startOf(prior);
  let at = start.logs;
  let now = likelihood(persons, start, at);
  for (let round = 0; round < mostRounds; round++) {
    const step = times(symmetricInverse(now.information), now.score);
    let next = now;
    let moved = at;
    for (let length = 1; length > 1e-3; length /= 2) {
      const tried = at.map((log, i) => log + length * step[i]!);
      const found = likelihood(persons, start, tried);
      if (found.log <= now.log) continue;
      [next, moved] = [found, tried];
      break;
    }
    const gain = next.log - now.log;
    [now, at] = [next, moved];
    if (gain < 1e-6) break;
  }
  return told(persons, at, symmetricInverse(now.information));
}

interface Start {
  readonly logs: readonly number[];
  /** Inverse variances of the prior. */
  readonly precisions: readonly number[];
}

function startOf({ answerByHour, weekendFactor, fatiguePerCall, personSpreadLogit, numberRankFactor }: Behaviour): Start {
  const positive = (value: number): number => Math.log(Math.max(value, 1e-3));
  const precise = (deviation: number): number => 1 / (deviation * deviation);
  const ranks = numberRankFactor.slice(1);
  return {
    logs: [...answerByHour, weekendFactor, fatiguePerCall, personSpreadLogit, ...ranks].map(positive),
    precisions: [
      // The logarithm of a share known from so many trials has the variance (1 − share) / (trials × share).
      ...answerByHour.map((share) => (priorWeight * share) / Math.max(1e-3, 1 - share)),
      precise(priorDeviation.weekend),
      precise(priorDeviation.fatigue),
      precise(priorDeviation.spread),
      ...ranks.map(() => precise(priorDeviation.rank)),
    ],
  };
}

interface Likelihood {
  readonly log: number;
  readonly score: number[];
  readonly information: number[][];
}

function likelihood(persons: readonly (readonly Ring[])[], { logs, precisions }: Start, at: readonly number[]): Likelihood {
  const size = at.length;
  const score = at.map((log, i) => (logs[i]! - log) * precisions[i]!);
  const information = precisions.map((precision, i) => precisions.map((_, j) => (i === j ? precision : 0)));
  let log = at.reduce((sum, each, i) => sum - ((each - logs[i]!) ** 2 * precisions[i]!) / 2, 0);
  for (const rings of persons) {
    const own = ofPerson(rings, at);
    log += own.log;
    for (let i = 0; i < size; i++) {
      if (own.score[i] === 0) continue;
      score[i]! += own.score[i]!;
      for (let j = 0; j < size; j++) information[i]![j]! += own.score[i]! * own.score[j]!;
    }
  }
  return { log, score, information };
}

function ofPerson(rings: readonly Ring[], at: readonly number[]): { readonly log: number; readonly score: Float64Array } {
  const spread = Math.exp(at[spreadAt]!);
  const bases = rings.map((ring) => Math.min(highestBase, Math.exp(logBase(ring, at))));
  const joint = grid.map(({ z, weight }) => {
    let log = Math.log(weight);
    for (let i = 0; i < rings.length; i++) {
      const chance = answered(bases[i]!, spread * z);
      log += Math.log(rings[i]!.isAnswered ? chance : 1 - chance);
    }
    return log;
  });
  const most = Math.max(...joint);
  const total = joint.reduce((sum, log) => sum + Math.exp(log - most), 0);
  const score = new Float64Array(at.length);
  grid.forEach(({ z }, q) => {
    const share = Math.exp(joint[q]! - most) / total;
    for (let i = 0; i < rings.length; i++) {
      const ring = rings[i]!;
      const surprise = share * ((ring.isAnswered ? 1 : 0) - answered(bases[i]!, spread * z));
      score[spreadAt]! += surprise * spread * z;
      if (bases[i]! >= highestBase) continue;
      const byBase = surprise / (1 - bases[i]!);
      score[ring.hour]! += byBase;
      if (ring.isWeekend) score[weekendAt]! += byBase;
      score[fatigueAt]! += byBase * ring.unanswered;
      const rank = rankAt(ring, at);
      if (rank !== undefined) score[rank]! += byBase;
    }
  });
  return { log: most + Math.log(total), score };
}

/** The first number has no factor; those beyond the last factor share it. */
const rankAt = ({ rank }: Ring, at: readonly number[]): number | undefined =>
  rank === 0 || at.length === ranksAt ? undefined : Math.min(ranksAt + rank - 1, at.length - 1);

function logBase(ring: Ring, at: readonly number[]): number {
  const rank = rankAt(ring, at);
  return at[ring.hour]! + (ring.isWeekend ? at[weekendAt]! : 0) + ring.unanswered * at[fatigueAt]! + (rank === undefined ? 0 : at[rank]!);
}

const answered = (base: number, shift: number): number => 1 / (1 + ((1 - base) / base) * Math.exp(-shift));

const times = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, value, i) => sum + value * vector[i]!, 0));

function told(persons: readonly (readonly Ring[])[], at: readonly number[], variances: readonly (readonly number[])[]): Answering {
  const rings = persons.flat();
  const figure = (i: number, counts: (ring: Ring) => boolean): Estimate =>
    onLogScale(at[i]!, Math.sqrt(Math.max(0, variances[i]![i]!)), rings.filter(counts).length);
  return {
    byHour: Array.from({ length: 24 }, (_, hour) => figure(hour, (ring) => ring.hour === hour)),
    weekendFactor: figure(weekendAt, ({ isWeekend }) => isWeekend),
    rankFactors: at.slice(ranksAt).map((_, i) => figure(ranksAt + i, ({ rank }) => rank === i + 1)),
    fatiguePerCall: figure(fatigueAt, ({ unanswered }) => unanswered > 0),
    spreadLogit: figure(spreadAt, () => true),
  };
}
