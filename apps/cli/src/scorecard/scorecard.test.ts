import { expect, test } from 'vitest';
import { memoryIo } from '../memory-io.ts';
import { rollrateEstimate } from '../rollrate/estimate.ts';
import { scorecardEvaluate } from './evaluate.ts';
import { scorecardImport } from './import.ts';
import { scorecardScore } from './score.ts';
import { scorecardTrain } from './train.ts';

const rows = Array.from({ length: 400 }, (_, i) => `${i % 60},${(i * 7) % 60 < i % 60 ? 1 : 0}`);
const spec = {
  target: 'rolled',
  event: 1,
  characteristics: [{ name: 'late', expression: 'late', edges: [20, 40] }],
  pdo: 50,
  points0: 600,
  odds0: 0.05,
};
const files = {
  'd.csv': ['late,rolled', ...rows].join('\n'),
  'spec.json': JSON.stringify(spec),
  'bad.csv': 'late,rolled\n1',
  'panel.csv': 'm1,m2,w\n0,1,2\n1,,1\n"1",2,1\n',
};

test('a card is trained, scores in order and evaluates as it was trained', async () => {
  const terminal = memoryIo({ files, stdin: ['late,rolled', '5,0', '55,1'] });
  expect(await scorecardTrain.run(['--data', 'd.csv', '--spec', 'spec.json', '--out', 'card.json'], terminal.io)).toBe(0);
  const { metrics } = JSON.parse(terminal.out.pop()!);
  expect(JSON.parse(terminal.files.get('card.json')!)).toMatchObject({
    format: 'dunwell.scorecard/1',
    characteristics: [{ name: 'late', bins: [{ to: 20 }, {}, {}] }],
  });
  await scorecardScore.run(['card.json'], terminal.io);
  const [early, late] = terminal.out.splice(0).map((line) => JSON.parse(line));
  expect(early.score).toBeGreaterThan(late.score);
  expect(late.reasons).toEqual([{ characteristic: 'late', bin: '[40, ∞)', pointsBelowBest: expect.any(Number) }]);
  await scorecardEvaluate.run(['card.json', '--data', 'd.csv', '--target', 'rolled'], terminal.io);
  expect(JSON.parse(terminal.out[0]!)).toMatchObject({ ...metrics, psi: 0 });
});

test('rows that do not fit are named', async () => {
  const { io } = memoryIo({ files });
  await expect(scorecardTrain.run(['--data', 'bad.csv', '--spec', 'spec.json', '--out', 'x'], io)).rejects.toThrow(
    'bad.csv:2: 1 cells where the header has 2',
  );
  await expect(scorecardTrain.run([], io)).rejects.toMatchObject({
    faults: ['--data is missing', '--spec is missing', '--out is missing'],
  });
});

test('moves between buckets are counted by weight; a month not seen is left out', async () => {
  const { io, out } = memoryIo({ files });
  await rollrateEstimate.run(['--data', 'panel.csv', '--columns', 'm1,m2', '--cap', '2', '--weight', 'w'], io);
  const { states, steps, pooled } = JSON.parse(out[0]!);
  expect({ states, counts: steps[0].counts, pooled: pooled.probabilities[0] }).toEqual({
    states: [0, 1, 2],
    counts: [
      [0, 2, 0],
      [0, 0, 1],
      [0, 0, 0],
    ],
    pooled: [0, 1, 0],
  });
  await expect(rollrateEstimate.run(['--data', 'panel.csv', '--columns', 'm1,m9'], io)).rejects.toThrow('panel.csv: no column "m9"');
});

test('a PMML card is taken over as a file; what PMML does not say must be said', async () => {
  const pmml =
    '<PMML xmlns="http://www.dmg.org/PMML-4_4"><Scorecard initialScore="500"><Characteristics><Characteristic name="late"><Attribute partialScore="-40"><SimplePredicate field="late" operator="greaterThan" value="30"/></Attribute><Attribute partialScore="20"><True/></Attribute></Characteristic></Characteristics></Scorecard></PMML>';
  const { io, out, files: written } = memoryIo({ files: { 'c.pmml': pmml }, stdin: ['late', '31', '5'] });
  await expect(scorecardImport.run(['c.pmml', '--out', 'c.json', '--id', 'c'], io)).rejects.toMatchObject({
    faults: ['event', 'pdo', 'points0', 'odds0'].map((flag) => `--${flag} is missing: PMML does not say it`),
  });
  const frame = ['--id', 'c', '--event', 'rolls', '--pdo', '20', '--points0', '500', '--odds0', '0.05'];
  expect(await scorecardImport.run(['c.pmml', '--out', 'c.json', ...frame], io)).toBe(0);
  expect(written.has('c.json')).toBe(true);
  await scorecardScore.run(['c.json'], io);
  expect(out.slice(1).map((line) => JSON.parse(line).score)).toEqual([460, 520]);
  await expect(scorecardImport.run(['c.onnx'], io)).rejects.toThrow('other models are not taken over');
});
