import { normalDensity, normalQuantile, normalTail } from '../statistics/normal.ts';

/**
 * Boundaries for a test that is looked at several times: |z| at look k must exceed the k-th. Hard to cross early, nearly
 * the one-look value at the end; together they keep the error at `alpha`.
 *
 * @source Lan and DeMets (1983), Discrete sequential boundaries for clinical trials: O'Brien–Fleming-type spending;
 * integration as in Armitage, McPherson and Rowe (1969)
 */
export function groupSequentialBoundaries(fractions: readonly number[], alpha = 0.05): readonly number[] {
  const boundaries: number[] = [];
  let path: Path | undefined;
  let spentBefore = 0;
  fractions.forEach((fraction, look) => {
    const spent = spending(Math.min(1, fraction), alpha / 2);
    const before = look === 0 ? 0 : fractions[look - 1]!;
    const boundary = path
      ? solve((z) => crossing(path!, z * Math.sqrt(fraction), fraction - before), spent - spentBefore)
      : normalQuantile(1 - spent);
    boundaries.push(boundary);
    path = next(path, boundary * Math.sqrt(fraction), fraction - before);
    spentBefore = spent;
  });
  return boundaries;
}

/** Error of one side that may have been spent at that share of the information. */
const spending = (fraction: number, alpha: number): number => 2 * normalTail(normalQuantile(1 - alpha / 2) / Math.sqrt(fraction));

/** Density of the running sum over the paths that have not crossed, on an even grid. */
interface Path {
  readonly points: readonly number[];
  /** Density times the weight of the point in Simpson's rule. */
  readonly mass: readonly number[];
}

const intervals = 600;

function next(path: Path | undefined, edge: number, step: number): Path {
  const sd = Math.sqrt(step);
  // A boundary that is never crossed in practice would stretch the grid thin.
  const reach = Math.min(edge, 8 * Math.max(sd, Math.abs(path?.points[0] ?? 0) / 4 + sd));
  const width = (2 * reach) / intervals;
  const points = Array.from({ length: intervals + 1 }, (_, i) => -reach + i * width);
  const mass = points.map((x, i) => {
    const density = path
      ? path.points.reduce((sum, u, j) => sum + (path.mass[j]! * normalDensity((x - u) / sd)) / sd, 0)
      : normalDensity(x / sd) / sd;
    return density * (width / 3) * (i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2);
  });
  return { points, mass };
}

/** Probability of crossing the upper edge in this step. */
const crossing = ({ points, mass }: Path, edge: number, step: number): number =>
  points.reduce((sum, u, i) => sum + mass[i]! * normalTail((edge - u) / Math.sqrt(step)), 0);

/** The z at which a falling function takes that value. */
function solve(probability: (z: number) => number, wanted: number): number {
  let [low, high] = [0, 10];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (probability(middle) > wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
