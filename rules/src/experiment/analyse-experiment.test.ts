import { expect, test } from 'vitest';
import { analyseExperiment } from './analyse-experiment.ts';
import { Experiment } from './experiment.ts';

const experiment = Experiment.parse({
  format: 'dunwell.experiment/1',
  id: 'e',
  name: 'Friendly or plain',
  salt: 'e-1',
  arms: [
    { name: 'plain', share: 0.5 },
    { name: 'friendly', share: 0.5 },
  ],
  primary: { outcome: 'cured', better: 'more' },
  guardrails: [{ outcome: 'complained', better: 'less' }],
  plannedPerArm: 5000,
});
const arms = (n: number, cured: [number, number], complained: [number, number] = [5, 5]) => ({
  plain: { n, events: { cured: cured[0], complained: complained[0] } },
  friendly: { n, events: { cured: cured[1], complained: complained[1] } },
});
const verdict = (outcomes: Parameters<typeof analyseExperiment>[1], looks: number[] = []) =>
  analyseExperiment({ ...experiment, looks }, outcomes).comparisons[0]!.verdict;

test('a lead that would look significant at a single look is no verdict early on', () => {
  const { comparisons } = analyseExperiment(experiment, arms(1000, [300, 345]));
  expect(comparisons[0]!.estimate.p).toBeLessThan(0.05);
  expect(comparisons[0]!.groupSequential).toMatchObject({ informationFraction: 0.2, isCrossed: false });
  expect(comparisons[0]!.verdict).toBe('keepGoing');
});

test('at the end the same lead in shares is a verdict, either way', () => {
  expect(verdict(arms(5000, [1500, 1725]))).toBe('challengerBetter');
  expect(verdict(arms(5000, [1725, 1500]))).toBe('challengerWorse');
  expect(verdict(arms(5000, [1500, 1510]))).toBe('noDifferenceShown');
});

test('earlier looks have spent part of the error', () => {
  const boundary = (looks: number[]) =>
    analyseExperiment({ ...experiment, looks }, arms(5000, [1500, 1500])).comparisons[0]!.groupSequential.boundary;
  expect(boundary([0.2, 0.4, 0.6, 0.8])).toBeCloseTo(2.031, 2);
  expect(boundary([])).toBeCloseTo(1.96, 2);
});

test('more complaints stop the test whatever the cures say', () => {
  expect(verdict(arms(2000, [600, 700], [10, 120]))).toBe('stopForHarm');
});

test('arms of the wrong size are not read', () => {
  expect(verdict({ plain: { n: 5000, events: { cured: 1500 } }, friendly: { n: 4500, events: { cured: 1700 } } })).toBe('doNotRead');
});

test('before anybody has matured there is nothing to say', () => {
  expect(verdict({})).toBe('keepGoing');
});

test('an experiment with too much to give away is refused', () => {
  const parsed = Experiment.safeParse({
    ...experiment,
    arms: [
      { name: 'a', share: 0.7 },
      { name: 'a', share: 0.7 },
    ],
  });
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual(['shares add up to more than 1', 'two arms have the same name']);
});
