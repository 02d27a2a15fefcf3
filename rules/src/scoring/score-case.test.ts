import { expect, test } from 'vitest';
import demoCard from '../../scorecards/c-card-demo.json';
import { gradeOf } from './grade.ts';
import { compileScorecard, probabilityOf } from './score-case.ts';

const demo = compileScorecard(demoCard);
if (!demo.ok) throw new Error(demo.issues.join('; '));
const { scorecard } = demo;

const early = {
  daysPastDue: 3,
  daysSinceLastPayment: 20,
  brokenPromises: 0,
  keptPromises: 2,
  balanceMinor: 40_000,
  hasPhone: true,
  hasEmail: true,
};

test('a score is the base points and one bin of each characteristic', () => {
  const { score, grade, probability } = scorecard.score(early);
  expect(score).toBe(470 + 62 + 14 + 32 + 18 + 10);
  expect(probability).toBeCloseTo(1 / (1 + 4 * 2 ** (106 / 50)), 12);
  expect(grade).toBe('A');
});

test('bins are closed on the left', () => {
  expect(scorecard.score({ ...early, daysPastDue: 7 }).score - scorecard.score({ ...early, daysPastDue: 8 }).score).toBe(62 - 34);
});

test('reasons name what cost the most points first', () => {
  const { reasons } = scorecard.score({ ...early, daysPastDue: 40, brokenPromises: 3, keptPromises: 1 });
  expect(reasons.map(({ characteristic, bin, pointsBelowBest }) => [characteristic, bin, pointsBelowBest])).toEqual([
    ['daysPastDue', '[31, 61)', 133],
    ['promises', '[0.5, ∞)', 72],
    ['lastPayment', '[15, 35)', 22],
  ]);
});

test('what is not known has a bin of its own, or moves the score nowhere', () => {
  const { reasons } = scorecard.score({
    ...early,
    daysPastDue: 0,
    daysSinceLastPayment: null,
    brokenPromises: 0,
    keptPromises: 0,
    balanceMinor: undefined,
  });
  expect(reasons.map(({ characteristic, bin }) => `${characteristic}: ${bin}`)).toEqual([
    'lastPayment: never paid',
    'promises: no promise yet',
    'balance: missing',
  ]);
});

test('more points are less risk, and pdo points halve the odds', () => {
  const odds = (score: number): number => 1 / (1 / probabilityOf(scorecard.card, score) - 1);
  expect(odds(500)).toBeCloseTo(0.25, 12);
  expect(odds(550)).toBeCloseTo(0.125, 12);
});

test.each([
  [0, 'A'],
  [0.1, 'B'],
  [0.5, 'D'],
  [1, 'E'],
])('probability %d is grade %s', (probability, grade) => {
  expect(gradeOf(probability)).toBe(grade);
});

test('a card with faults names them all', () => {
  const bad = JSON.parse(JSON.stringify(demoCard)) as { characteristics: { expression: string }[] };
  bad.characteristics[0]!.expression = 'daysPastDue +';
  bad.characteristics[1]!.expression = 'sqrt(a)';
  expect(compileScorecard(bad)).toEqual({
    ok: false,
    issues: [
      'daysPastDue.expression: at character 14: a number or column is expected, found the end',
      'lastPayment.expression: at character 1: unknown function sqrt; known are max, min, abs, missing',
    ],
  });
});
