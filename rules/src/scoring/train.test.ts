import { expect, test } from 'vitest';
import { chiSquareTail } from '../statistics/chi-square.ts';
import { binIndex, informationValue, monotoneEdges, weightOfEvidence } from './binning.ts';
import { evaluateScorecard } from './evaluate-scorecard.ts';
import { fitLogistic } from './logistic.ts';
import { bandsOf, metricsOf, stabilityIndex } from './metrics.ts';
import { compileScorecard } from './score-case.ts';
import { trainScorecard } from './train.ts';
import { TrainingSpec } from './training-spec.ts';

/** @source Hosmer and Lemeshow, Applied Logistic Regression: coronary heart disease by age group, 43 of 100 with the disease */
test('a 2 × 2 table has the log odds ratio as its coefficient', () => {
  // 21 of 27 older and 22 of 73 younger people have the event.
  const rows = [...Array(27).fill([1]), ...Array(73).fill([0])] as number[][];
  const isEvent = rows.map((_, i) => (i < 27 ? i < 21 : i < 27 + 22));
  const { intercept, coefficients, isConverged } = fitLogistic({ rows, isEvent });
  expect(isConverged).toBe(true);
  expect(coefficients[0]).toBeCloseTo(Math.log(21 / 6 / (22 / 51)), 9);
  expect(intercept).toBeCloseTo(Math.log(22 / 51), 9);
});

test('predictors that separate or repeat each other are reported, not fitted', () => {
  const rows = [[0], [0], [1], [1]];
  expect(fitLogistic({ rows, isEvent: [false, false, true, true] }).isConverged).toBe(false);
  expect(fitLogistic({ rows: rows.map(([x]) => [x!, x!]), isEvent: [false, true, false, true] }).isConverged).toBe(false);
});

test('a value equal to an edge opens the bin on its right', () => {
  expect([-5, 0, 9.99, 10, 11].map((value) => binIndex([0, 10], value))).toEqual([0, 1, 1, 2, 2]);
});

test('evidence is positive where events gather', () => {
  const total = { events: 40, nonEvents: 60 };
  expect(weightOfEvidence({ events: 30, nonEvents: 15 }, total)).toBeCloseTo(Math.log(3), 12);
  expect(weightOfEvidence({ events: 0, nonEvents: 0 }, total)).toBe(0);
  expect(
    informationValue(
      [
        { events: 30, nonEvents: 15 },
        { events: 10, nonEvents: 45 },
      ],
      total,
    ),
  ).toBeCloseTo(0.5 * Math.log(3) - 0.5 * Math.log(1 / 3), 12);
});

/** @source tables of the chi-square distribution: 5% points */
test.each([
  [3.841458820694124, 1, 0.05],
  [18.307038053275146, 10, 0.05],
  [124.34211340400407, 100, 0.05],
  [5.024, 1, 0.025],
])('chi-square %d with %d degrees of freedom has tail %d', (statistic, degrees, tail) => {
  expect(chiSquareTail(statistic, degrees)).toBeCloseTo(tail, 5);
});

test('order, truth and stability of probabilities', () => {
  const outcomes = [0.1, 0.4, 0.35, 0.8].map((probability, i) => ({ probability, isEvent: i >= 2 }));
  // The worked example of scikit-learn's roc_auc_score.
  expect(metricsOf(outcomes)).toMatchObject({ n: 4, bads: 2, auc: 0.75, gini: 0.5, ks: 0.5 });
  expect(metricsOf(outcomes.map((each) => ({ ...each, probability: 0.5 }))).auc).toBe(0.5);
  expect(stabilityIndex([50, 50], [50, 50])).toBe(0);
  expect(stabilityIndex([50, 50], [30, 70])).toBeCloseTo(-0.2 * Math.log(0.6) + 0.2 * Math.log(1.4), 12);
  expect(bandsOf([1, 1, 1])).toEqual({ edges: [], counts: [3] });
});

/** Rows whose odds are known: ln odds = −2 + late / 20 + 1 when never paid. */
function sample(count: number): Record<string, string>[] {
  let state = 42;
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, () => {
    const late = Math.floor(draw() * 60);
    const paid = draw() < 0.3 ? '' : String(Math.floor(draw() * 500));
    const odds = Math.exp(-2 + late / 20 + (paid === '' ? 1 : 0));
    return { late: String(late), paid, noise: String(draw()), rolled: draw() < odds / (1 + odds) ? 'yes' : 'no' };
  });
}

const spec = TrainingSpec.parse({
  target: 'rolled',
  event: 'yes',
  characteristics: [
    { name: 'late', expression: 'late', edges: [10, 20, 30, 40, 50] },
    { name: 'paid', expression: 'paid', special: [{ name: 'never paid', when: 'missing(paid)' }] },
    { name: 'noise', expression: 'noise' },
  ],
  pdo: 50,
  points0: 600,
  odds0: 1 / 19,
  minIv: 0.02,
});

test('training finds what the rows hold, drops noise and gives points that rise as risk falls', () => {
  const rows = sample(8000);
  const trained = trainScorecard(spec, rows);
  if (!trained.ok) throw new Error(trained.issues.join('; '));
  expect(trained.dropped.map(({ name }) => name)).toEqual(['noise']);
  const [late, paid] = trained.card.characteristics;
  const points = late!.bins.map((bin) => bin.points);
  expect(points).toEqual([...points].sort((a, b) => b - a));
  expect(late!.coefficient).toBeCloseTo(1, 0);
  expect(paid!.special[0]).toMatchObject({ name: 'never paid', points: expect.any(Number) });
  expect(paid!.special[0]!.points).toBeLessThan(0);
  expect(trained.metrics.auc).toBeGreaterThan(0.7);
  // Maximum likelihood with an intercept: as many events predicted as seen.
  expect(trained.metrics.calibration.predicted).toBeCloseTo(trained.metrics.calibration.observed, 9);
  const compiled = compileScorecard(trained.card);
  if (!compiled.ok) throw new Error(compiled.issues.join('; '));
  const evaluated = evaluateScorecard(compiled.scorecard, rows, { target: 'rolled' });
  expect(evaluated).toMatchObject({ ok: true, evaluation: { auc: trained.metrics.auc, bads: trained.metrics.bads, psi: 0 } });
});

test('what cannot be trained is said at once', () => {
  expect(trainScorecard(spec, [{ late: '1', paid: '', noise: '1', rolled: 'no' }])).toEqual({
    ok: false,
    issues: ['target: 0 events and 1 others; both are needed'],
  });
  const broken = { ...spec, population: 'late >', characteristics: [{ name: 'a', expression: 'b *', special: [] }] };
  expect(trainScorecard(broken, [])).toMatchObject({
    ok: false,
    issues: [expect.stringContaining('population'), expect.stringContaining('a.expression')],
  });
});

test('edges found by itself make the event rate rise all the way', () => {
  const rows = sample(4000);
  const values = rows.map(({ late }) => Number(late));
  const isEvent = rows.map(({ rolled }) => rolled === 'yes');
  const edges = monotoneEdges(values, isEvent);
  const rates = Array.from({ length: edges.length + 1 }, (_, bin) => {
    const own = isEvent.filter((_, i) => binIndex(edges, values[i]!) === bin);
    return own.filter((each) => each).length / own.length;
  });
  expect(edges.length).toBeGreaterThan(1);
  expect(rates).toEqual([...rates].sort((a, b) => a - b));
});
