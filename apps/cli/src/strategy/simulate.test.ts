import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultBehaviour, summarise } from '@dunwell/rules/simulation';
import { expect, test } from 'vitest';
import type { Command } from '../command.ts';
import { type Io, processIo } from '../io.ts';
import { portfolioGenerate } from '../portfolio/generate.ts';
import { strategyCheck } from './check.ts';
import { openPlan } from './open-plan.ts';
import { casesOfRows, partPortfolio } from './parted-portfolio.ts';
import { runShares } from './run-shares.ts';
import { strategySimulate } from './simulate.ts';
import { strategyVerify } from './verify.ts';

const shipped = (id: string) => new URL(`../../../../rules/strategies/${id}.json`, import.meta.url).pathname;

async function run(command: Command, ...args: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const io: Io = { ...processIo(), out: async (line) => void lines.push(line), err: () => {} };
  return { code: await command.run(args, io), text: lines.join('\n') };
}

async function file(name: string, text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'dunwell-')), name);
  await writeFile(path, text);
  return path;
}

const portfolio = async (count: number): Promise<string> =>
  file('p.csv', (await run(portfolioGenerate, '--count', String(count), '--seed', '9', '--as-of', '2026-11-20')).text);

/** Calls every hour, day and night. */
const hounding = {
  format: 'dunwell.strategy/1',
  id: 'hounding',
  name: 'Hounding',
  start: 'start',
  nodes: {
    start: { kind: 'start' },
    call: { kind: 'call', config: { scriptId: 'early-stage' } },
    again: { kind: 'repeat', config: { times: 50 } },
    wait: { kind: 'wait', config: { hours: 1 } },
    end: { kind: 'end', config: { outcome: 'done' } },
  },
  edges: [
    { from: 'start', port: 'next', to: 'call' },
    ...['promised', 'spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'].map((port) => ({
      from: 'call',
      port,
      to: 'again',
    })),
    { from: 'again', port: 'again', to: 'wait' },
    { from: 'again', port: 'done', to: 'end' },
    { from: 'wait', port: 'elapsed', to: 'call' },
  ],
};

test('a strategy that hounds people does not verify: the answer is a path with times, and check says the same', async () => {
  const path = await file('s.json', JSON.stringify(hounding));
  const { code, text } = await run(strategyVerify, path, '--packs', 'us-regf', '--days', '90', '--json');
  const { ok, violations, statesExplored } = JSON.parse(text);
  expect({ code, ok }).toEqual({ code: 1, ok: false });
  expect(statesExplored).toBeGreaterThan(0);
  const frequency = violations.find(({ rule }: { rule: string }) => rule === 'US-REGF-FREQ-7IN7');
  expect(frequency.path.filter((id: string) => id === 'call')).toHaveLength(8);
  expect(frequency.timeline).toHaveLength(frequency.path.length);
  expect(frequency.timeline[0].atLocal).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
  const checked = await run(strategyCheck, path, '--packs', 'us-regf', '--json');
  expect(checked.code).toBe(1);
  expect(JSON.parse(checked.text).issues).toEqual(
    expect.arrayContaining([expect.objectContaining({ code: 'US-REGF-FREQ-7IN7', nodeId: 'call' })]),
  );
});

test('a rehearsal is byte-identical, and the same on one thread as on several', async () => {
  const csv = await portfolio(300);
  const args = [
    shipped('voice-with-promise'),
    '--portfolio',
    csv,
    '--days',
    '20',
    '--seed',
    '2',
    '--packs',
    'us-regf,policy-house',
    '--json',
  ];
  const first = await run(strategySimulate, ...args);
  expect((await run(strategySimulate, ...args)).text).toBe(first.text);
  const io = { ...processIo(), err: () => {} };
  const strategies = [await openPlan(io, shipped('voice-with-promise'))].map(({ drawing, documents }) => ({ drawing, documents }));
  const task = { strategies, packs: ['us-regf', 'policy-house'], days: 20, seed: 2, behaviour: defaultBehaviour, capacity: {} };
  const on = async (threads: number) => runShares({ task, portfolio: await partPortfolio(io, csv), threads, onShare: () => {} });
  const [threaded, alone] = [await on(2), await on(1)];
  expect(JSON.stringify(threaded)).toBe(JSON.stringify(alone));
  expect(JSON.parse(first.text).strategies[0].counts.contacts).toEqual(summarise('x', alone[0]!).counts.contacts);
});

test('two strategies are compared consumer by consumer', async () => {
  const csv = await portfolio(120);
  const { text } = await run(
    strategySimulate,
    shipped('voice-with-promise'),
    '--portfolio',
    csv,
    '--days',
    '10',
    '--compare',
    shipped('early-digital-first'),
    '--json',
  );
  const { strategies, difference, cases } = JSON.parse(text);
  expect(cases).toBe(120);
  expect(strategies.map(({ strategy }: { strategy: string }) => strategy)).toEqual(['voice-with-promise', 'early-digital-first']);
  const [a, b] = strategies;
  expect(difference.contacts.value).toBeCloseTo(b.measures.contacts.value - a.measures.contacts.value);
});

test('the life of one case is told line by line', async () => {
  const csv = await portfolio(200);
  const { columns, shares } = await partPortfolio({ ...processIo(), err: () => {} }, csv);
  const cases = shares.flatMap((rows) => casesOfRows(columns, rows));
  const { ref } = cases.find(
    ({ daysPastDue, flags, phones }) => daysPastDue >= 5 && daysPastDue < 20 && flags.length === 0 && phones.length > 0,
  )!;
  const { text } = await run(strategySimulate, shipped('voice-with-promise'), '--portfolio', csv, '--days', '30', '--life', ref);
  const lines = text.split('\n').map((line) => JSON.parse(line));
  expect(lines.length).toBeGreaterThan(2);
  expect(lines[0]).toMatchObject({ caseRef: ref, what: 'decided', at: expect.stringMatching(/Z$/) });
});

test('bad input is named by row and column', async () => {
  const csv = await file(
    'bad.csv',
    'case_ref,tz,currency,days_past_due,due_date,principal\nA,Mars/Base,USD,3,2026-11-17,10\nA,America/New_York,USD,3,2026-11-17,-1\n',
  );
  await expect(run(strategySimulate, shipped('hardship'), '--portfolio', csv)).rejects.toThrow(/row 2: tz[\s\S]*row 3: principal/);
  await expect(run(strategySimulate, shipped('hardship'))).rejects.toThrow('--portfolio is missing');
  await expect(run(strategyVerify, shipped('hardship'), '--packs', 'us-reg')).rejects.toThrow('did you mean us-regf');
});
