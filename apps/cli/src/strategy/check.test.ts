import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultBehaviour } from '@dunwell/rules/simulation';
import { expect, test } from 'vitest';
import type { Command } from '../command.ts';
import { type Io, processIo } from '../io.ts';
import { strategyCheck } from './check.ts';
import { strategyExplain } from './explain.ts';
import { reportFacts } from './report.ts';
import { strategyVerify } from './verify.ts';

const shipped = (id: string) => new URL(`../../../../rules/strategies/${id}.json`, import.meta.url).pathname;

async function run(command: Command, ...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const io: Io = { ...processIo(), out: async (line) => void lines.push(line) };
  return { code: await command.run(args, io), lines };
}

async function file(json: unknown, name = 's.json'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'dunwell-')), name);
  await writeFile(path, JSON.stringify(json));
  return path;
}

const broken = {
  format: 'dunwell.strategy/1',
  id: 'broken',
  name: 'Broken',
  start: 'start',
  nodes: { start: { kind: 'start' }, ask: { kind: 'decide', config: { rulesetId: 'nowhere', outcomes: ['a'] } } },
  edges: [{ from: 'start', port: 'next', to: 'ask' }],
};

test.each(['pre-due-reminder', 'early-digital-first', 'voice-with-promise', 'broken-promise', 'hardship', 'late-stage-handover'])(
  'the shipped strategy %s checks with all it needs found by itself',
  async (id) => {
    const { code, lines } = await run(strategyCheck, shipped(id), '--json');
    const { ok, hash, issues } = JSON.parse(lines.join('\n'));
    expect({ code, ok }).toEqual({ code: 0, ok: true });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(issues.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  },
);

test('a broken strategy is answered with every finding at once and exit code 1', async () => {
  const { code, lines } = await run(strategyCheck, await file(broken), '--json');
  const { ok, hash, issues } = JSON.parse(lines.join('\n'));
  expect({ code, ok, hash }).toEqual({ code: 1, ok: false, hash: null });
  expect(issues.map(({ code: issue }: { code: string }) => issue)).toEqual(expect.arrayContaining(['S207', 'S301', 'S401']));
});

test('with packs, a path that would break a rule is a finding with that path', async () => {
  const hasty = {
    format: 'dunwell.strategy/1',
    id: 'hasty',
    name: 'Hasty',
    start: 'start',
    nodes: {
      start: { kind: 'start' },
      ring: { kind: 'call', config: { scriptId: 'early-stage' } },
      pause: { kind: 'wait', config: { hours: 5 } },
      again: { kind: 'repeat', config: { times: 9 } },
      done: { kind: 'end', config: { outcome: 'over' } },
    },
    edges: [
      { from: 'start', port: 'next', to: 'ring' },
      ...['promised', 'spoke', 'unreachable', 'withheld'].map((port) => ({ from: 'ring', port, to: 'done' })),
      ...['voicemail', 'noAnswer', 'failed'].map((port) => ({ from: 'ring', port, to: 'again' })),
      { from: 'again', port: 'again', to: 'pause' },
      { from: 'again', port: 'done', to: 'done' },
      { from: 'pause', port: 'elapsed', to: 'ring' },
    ],
  };
  const path = await file(hasty);
  expect((await run(strategyCheck, path, '--json')).code).toBe(0);
  const { code, lines } = await run(strategyCheck, path, '--packs', 'us-regf', '--json');
  const { ok, issues } = JSON.parse(lines.join(''));
  expect({ code, ok }).toEqual({ code: 1, ok: false });
  expect(issues).toContainEqual(
    expect.objectContaining({ code: expect.stringMatching(/^US-REGF-FREQ/), nodeId: 'ring', severity: 'error' }),
  );
});

test('check, verify and report judge with the same calendars, and say which and who signed them', async () => {
  const path = shipped('hardship');
  const answerOf = async (command: Command) =>
    JSON.parse((await run(command, path, '--packs', 'co-ley2300,us-regf', '--as-of', '2026-11-23', '--json')).lines.join(''));
  const [checked, verified] = [await answerOf(strategyCheck), await answerOf(strategyVerify)];
  expect(checked.restsOn).toEqual(verified.restsOn);
  expect(checked.restsOn.calendars).toMatchObject([
    { id: 'co', version: 1, state: 'draft', closes: ['CO-L2300-TIME'] },
    { id: 'us-federal', version: 1, state: 'shipped' },
  ]);
  expect(checked.restsOn.words[1]).toMatch(/nobody has signed them yet: co-ley2300@2023-10-10, calendar\/co@1/);
  const { proof } = await reportFacts(processIo(), path, {
    ...{ actor: 'collector', packs: 'co-ley2300,us-regf', cases: 20, asOf: '2026-11-23', days: 5, seed: 1 },
    behaviour: defaultBehaviour,
  });
  expect(proof.footing).toEqual({ packs: checked.restsOn.packs, calendars: checked.restsOn.calendars });
});

test('a year nobody has entered is a finding with a name: red when it is today, a warning when it lies ahead', async () => {
  const lapseOf = async (packs: string, asOf: string) => {
    const { code, lines } = await run(strategyCheck, shipped('hardship'), '--packs', packs, '--as-of', asOf, '--json');
    const { issues } = JSON.parse(lines.join(''));
    return { code, found: issues.find((issue: { code: string }) => issue.code === 'calendar.unknown') };
  };
  const indonesia = await lapseOf('id-pojk22', '2026-11-23');
  expect(indonesia.code).toBe(1);
  expect(indonesia.found).toMatchObject({ severity: 'error', message: expect.stringMatching(/^from 2026-11-23 on .* ID-POJK-TIME/) });
  expect((await lapseOf('au-rg96', '2026-11-23')).found).toBeUndefined();
  expect((await lapseOf('au-rg96', '2040-06-01')).found).toMatchObject({ severity: 'warning', message: expect.stringContaining('2041') });
});

test('a pack that does not exist is named', async () => {
  await expect(run(strategyCheck, shipped('hardship'), '--packs', 'us-reg')).rejects.toThrow('us-reg');
});

test('findings are told in Chinese on request', async () => {
  const { lines } = await run(strategyCheck, await file(broken), '--lang', 'zh', '--json');
  expect(lines.join('')).toMatch(/未连接/);
});

test('artifacts beside the file come before those that ship', async () => {
  const path = await file({
    ...broken,
    nodes: { ...broken.nodes, done: { kind: 'end', config: { outcome: 'x' } } },
    edges: [...broken.edges, { from: 'ask', port: 'a', to: 'done' }, { from: 'ask', port: 'otherwise', to: 'done' }],
  });
  await writeFile(
    join(path, '..', 'nowhere.json'),
    JSON.stringify({
      format: 'dunwell.ruleset/1',
      id: 'nowhere',
      name: 'N',
      rules: [{ name: 'r', conditions: { all: [{ fact: 'x', operator: 'equal', value: 1 }] }, event: { type: 'a' } }],
    }),
  );
  expect((await run(strategyCheck, path)).code).toBe(0);
});

test('a strategy explains itself in the language asked for', async () => {
  const en = await run(strategyExplain, shipped('pre-due-reminder'));
  expect(en.lines).toContain('10. Decide: is-overdue: overdue / current. If "overdue", step 11; if "current" or otherwise, step 12.');
  const zh = await run(strategyExplain, shipped('pre-due-reminder'), '--lang', 'zh');
  expect(zh.lines.join('')).toContain('任何时候，若全额还清');
});

test('a strategy that does not compile cannot be explained: each fault in a line', async () => {
  await expect(run(strategyExplain, await file(broken))).rejects.toThrow(/ask: S401/);
});
