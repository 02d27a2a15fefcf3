import { alwaysValidInterval } from './always-valid.ts';
import type { Experiment } from './experiment.ts';
import { groupSequentialBoundaries } from './group-sequential.ts';
import { checkSampleRatio, type SampleRatio } from './sample-ratio.ts';
import { type ArmCount, compareProportions, type Difference, type Interval, wilsonInterval } from './two-proportions.ts';

/** One arm: consumers whose window has closed, and how often each outcome came about among them. */
export interface ArmOutcomes {
  readonly n: number;
  readonly events: Readonly<Record<string, number>>;
}

export type Verdict = 'doNotRead' | 'stopForHarm' | 'challengerBetter' | 'challengerWorse' | 'keepGoing' | 'noDifferenceShown';

export interface Comparison {
  readonly challenger: string;
  readonly estimate: Difference;
  /** True at every moment: what the daily screen shows. */
  readonly alwaysValid: Interval;
  /** Significant only when |z| crosses the boundary of this look. */
  readonly groupSequential: { readonly informationFraction: number; readonly boundary: number; readonly isCrossed: boolean };
  readonly guardrails: readonly {
    readonly outcome: string;
    readonly difference: number;
    readonly alwaysValid: Interval;
    readonly isHarmed: boolean;
  }[];
  readonly verdict: Verdict;
}

export interface ExperimentAnalysis {
  readonly arms: readonly {
    readonly name: string;
    readonly n: number;
    readonly events: number;
    readonly rate: number;
    readonly interval: Interval;
  }[];
  readonly sampleRatio: SampleRatio;
  readonly comparisons: readonly Comparison[];
}

/** Harm is looked for at a looser level than success: stopping early costs little, going on may hurt people. */
const harmAlpha = 0.1;

/** Reads an experiment: every challenger against the champion. */
export function analyseExperiment(experiment: Experiment, outcomes: Readonly<Record<string, ArmOutcomes>>): ExperimentAnalysis {
  const of = (arm: string, outcome: string): ArmCount => ({ n: outcomes[arm]?.n ?? 0, events: outcomes[arm]?.events[outcome] ?? 0 });
  const arms = experiment.arms.map(({ name }) => {
    const count = of(name, experiment.primary.outcome);
    return { name, ...count, rate: count.n === 0 ? 0 : count.events / count.n, interval: wilsonInterval(count) };
  });
  const sampleRatio = checkSampleRatio(
    arms.map(({ n }) => n),
    experiment.arms.map(({ share }) => share),
  );
  const [champion, ...challengers] = experiment.arms;
  const comparisons = challengers.map((arm) => compare(experiment, { champion: champion!.name, challenger: arm.name, of, sampleRatio }));
  return { arms, sampleRatio, comparisons };
}

interface Pair {
  readonly champion: string;
  readonly challenger: string;
  readonly sampleRatio: SampleRatio;
  of(arm: string, outcome: string): ArmCount;
}

function compare(experiment: Experiment, { champion, challenger, of, sampleRatio }: Pair): Comparison {
  const { primary, plannedPerArm, alpha } = experiment;
  const [a, b] = [of(champion, primary.outcome), of(challenger, primary.outcome)];
  const planned = 2 * plannedPerArm;
  const estimate = a.n > 0 && b.n > 0 ? compareProportions(a, b, 1 - alpha) : nothingYet;
  const groupSequential = look(experiment, Math.min(a.n, b.n) / plannedPerArm, estimate.z);
  const guardrails = experiment.guardrails.map(({ outcome, better, margin }) => {
    const [before, after] = [of(champion, outcome), of(challenger, outcome)];
    const alwaysValid = alwaysValidInterval(before, after, { planned, alpha: harmAlpha });
    const isHarmed = better === 'less' ? alwaysValid.low > margin : alwaysValid.high < -margin;
    return {
      outcome,
      difference: before.n > 0 && after.n > 0 ? after.events / after.n - before.events / before.n : 0,
      alwaysValid,
      isHarmed,
    };
  });
  const result = { challenger, estimate, alwaysValid: alwaysValidInterval(a, b, { planned, alpha }), groupSequential, guardrails };
  return { ...result, verdict: verdictOf(result, { isMismatch: sampleRatio.isMismatch, better: primary.better }) };
}

const nothingYet: Difference = { difference: 0, standardError: 0, z: 0, p: 1, interval: { low: -1, high: 1 } };

/** This look's boundary, given the looks before it; information beyond the plan counts as the last look. */
function look({ looks, alpha }: Experiment, fraction: number, z: number): Comparison['groupSequential'] {
  const informationFraction = Math.min(1, fraction);
  if (informationFraction === 0) return { informationFraction, boundary: Number.MAX_VALUE, isCrossed: false };
  const before = looks.filter((each) => each < informationFraction);
  const boundary = groupSequentialBoundaries([...before, informationFraction], alpha).at(-1)!;
  return { informationFraction, boundary, isCrossed: Math.abs(z) >= boundary };
}

function verdictOf(
  { guardrails, groupSequential, estimate }: Omit<Comparison, 'verdict'>,
  { isMismatch, better }: { readonly isMismatch: boolean; readonly better: 'more' | 'less' },
): Verdict {
  if (isMismatch) return 'doNotRead';
  if (guardrails.some(({ isHarmed }) => isHarmed)) return 'stopForHarm';
  if (groupSequential.isCrossed) return estimate.z > 0 === (better === 'more') ? 'challengerBetter' : 'challengerWorse';
  return groupSequential.informationFraction >= 1 ? 'noDifferenceShown' : 'keepGoing';
}
