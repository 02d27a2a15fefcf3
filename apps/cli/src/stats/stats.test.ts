import { expect, test } from 'vitest';
import { experimentAnalyze } from '../experiment/analyze.ts';
import { memoryIo } from '../memory-io.ts';
import { stats } from './stats.ts';

async function ask(name: string, input: unknown): Promise<unknown> {
  const { io, out } = memoryIo({ stdin: [JSON.stringify(input)] });
  await stats.run([name], io);
  return JSON.parse(out[0]!);
}

test('each function takes one JSON value and gives one', async () => {
  expect(await ask('sampleSize', { from: 0.619, to: 0.643 })).toBe(6345);
  expect(await ask('sampleRatio', { counts: [50, 50], shares: [0.5, 0.5] })).toMatchObject({ p: 1, isMismatch: false });
  expect(await ask('assignArm', { salt: 'exp-1', consumerId: 'consumer-2', arms: [{ name: 'a', share: 0.5 }] })).toEqual({
    name: 'a',
    share: 0.5,
  });
});

test('input that does not fit is named, and an unknown function gets the nearest', async () => {
  await expect(ask('sampleSize', { from: 2, to: 0.5 })).rejects.toThrow(/^stdin: from: /);
  await expect(ask('sampelSize', {})).rejects.toThrow('did you mean sampleSize?');
  const { io, out } = memoryIo();
  await stats.run(['--list'], io);
  expect(JSON.parse(out[0]!).map(({ name }: { name: string }) => name)).toContain('groupSequential');
});

test('an experiment is read from one row per consumer', async () => {
  const experiment = {
    format: 'dunwell.experiment/1',
    id: 'e',
    name: 'E',
    salt: 's',
    arms: [
      { name: 'a', share: 0.5 },
      { name: 'b', share: 0.5 },
    ],
    primary: { outcome: 'cured', better: 'more' },
    plannedPerArm: 100,
  };
  const rows = Array.from({ length: 200 }, (_, i) => `${i % 2 ? 'a' : 'b'},${i % 2 ? Number(i % 10 === 1) : Number(i % 10 < 6)}`);
  const files = { 'e.json': JSON.stringify(experiment), 'o.csv': ['arm,cured', ...rows].join('\n'), 'bad.csv': 'arm,cured\nc,1\na,yes' };
  const { io, out } = memoryIo({ files });
  expect(await experimentAnalyze.run(['e.json', '--data', 'o.csv'], io)).toBe(0);
  expect(JSON.parse(out[0]!)).toMatchObject({
    arms: [
      { name: 'a', n: 100, events: 20 },
      { name: 'b', n: 100, events: 60 },
    ],
    comparisons: [{ verdict: 'challengerBetter' }],
  });
  await expect(experimentAnalyze.run(['e.json', '--data', 'bad.csv'], io)).rejects.toMatchObject({
    faults: ['bad.csv:2: arm: "c" is not one of a, b', 'bad.csv:3: cured: "yes" is not 0 or 1'],
  });
});
