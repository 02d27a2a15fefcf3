import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatePortfolio } from '@dunwell/rules/portfolio';
import { readCase } from '@dunwell/rules/simulation';
import { beforeEach, expect, test } from 'vitest';
import type { KeptRehearsal, PreparedRehearsal } from './rehearsal.ts';
import { RehearsalFiles } from './rehearsal-files.ts';
import { type RehearsalTask, rehearse } from './rehearsal-task.ts';
import { Rehearsals } from './rehearsals.ts';

const shares = 16;

/** Waits day after day: nothing but work. */
const drawing = {
  format: 'dunwell.strategy/1',
  id: 'patient',
  name: 'Patient',
  start: 'start',
  nodes: {
    start: { kind: 'start', label: '', config: {} },
    day: { kind: 'wait', label: '', config: { days: 1 } },
    again: { kind: 'repeat', label: '', config: { times: 100 } },
    end: { kind: 'end', label: '', config: { outcome: 'done' } },
  },
  edges: [
    { from: 'start', port: 'next', to: 'day' },
    { from: 'day', port: 'elapsed', to: 'again' },
    { from: 'again', port: 'again', to: 'day' },
    { from: 'again', port: 'done', to: 'end' },
  ],
};

function prepared(count = 800): PreparedRehearsal {
  const cases = [...generatePortfolio({ seed: 3, count, asOf: '2026-11-20' })].flatMap((row) => {
    const read = readCase(row);
    return read.ok ? [read.value] : [];
  });
  const task: RehearsalTask = {
    drawings: [drawing],
    documents: [],
    packs: [],
    calendars: [],
    cases,
    days: 60,
    seed: 1,
    capacity: {},
    zone: 'UTC',
  };
  const question = { drawing: { strategyId: 'patient', version: 'draft' as const }, from: 'book' as const, size: count, days: 60, seed: 1 };
  const rehearsal: KeptRehearsal = {
    id: randomUUID(),
    question: { ...question, packs: [] },
    by: 'Maya',
    askedAtMs: 1,
    status: 'waiting',
    progress: 0,
    labels: [{}],
    cases: [],
  };
  return { rehearsal, task };
}

function wholeOf(task: RehearsalTask) {
  const steps = rehearse(task);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()));

let folder: string;
let files: RehearsalFiles;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rehearsals-'));
  files = new RehearsalFiles(folder);
});

/** The house after a restart, counting the shares it rehearses. */
async function restart(): Promise<{ readonly house: Rehearsals; readonly rehearsed: () => number }> {
  let count = 0;
  const keepShare = files.keepShare;
  files.keepShare = (id, share) => {
    count++;
    return keepShare(id, share);
  };
  const house = new Rehearsals(files);
  await house.takeUp();
  return { house, rehearsed: () => count };
}

const statusOf = (house: Rehearsals, id: string) => async () => (await house.get(id))?.status;
const patience = { timeout: 150_000, interval: 100 };

test('the API is killed in the middle; the next one goes on, does no finished share again, and finds the same result', {
  timeout: 180_000,
}, async () => {
  const asked = prepared();
  const { id } = asked.rehearsal;
  const finished = 5;
  await writeFile(join(folder, 'asked'), JSON.stringify(asked));
  const fixture = join(import.meta.dirname, 'ask.fixture.ts');
  await ended(fork(fixture, [folder, join(folder, 'asked'), String(finished)], { execArgv: ['--import', 'tsx'] }));
  // A line torn by the crash.
  await appendFile(join(folder, `${id}.shares`), '\n{"side":0,"share":15,"res');
  expect(await files.readShares(id)).toHaveLength(finished);
  expect((await files.read(id))?.status).toBe('waiting');

  const { house, rehearsed } = await restart();
  expect(['waiting', 'running']).toContain((await house.get(id))?.status);
  await expect.poll(statusOf(house, id), patience).toBe('done');
  expect(rehearsed()).toBe(shares - finished);
  expect((await house.get(id))?.result).toEqual(JSON.parse(JSON.stringify(wholeOf(asked.task))));
  expect((await readdir(folder)).filter((name) => name.endsWith('.shares'))).toEqual([]);
});

test('what was cancelled stays cancelled over a restart, and goes on when asked to', { timeout: 180_000 }, async () => {
  const asked = prepared(300);
  const { id } = asked.rehearsal;
  const house = new Rehearsals(files);
  const { keepShare } = files;
  let cancelled: Promise<boolean> | undefined;
  files.keepShare = async (of, share) => {
    await keepShare(of, share);
    cancelled ??= house.cancel(of);
  };
  await house.ask(asked);
  await expect.poll(() => cancelled, patience).toBeDefined();
  expect(await cancelled).toBe(true);
  await expect.poll(() => house.cancel(id), patience).toBe(false);

  const { house: next } = await restart();
  expect((await next.get(id))?.status).toBe('cancelled');
  expect(await next.goOn(id)).toBe(true);
  await expect.poll(statusOf(next, id), patience).toBe('done');
  expect((await next.get(id))?.result).toEqual(JSON.parse(JSON.stringify(wholeOf(asked.task))));
  expect(await next.goOn(id)).toBe(undefined);
});

test('nobody is told that it is done before that is written down, and then it cannot be cancelled', { timeout: 180_000 }, async () => {
  const asked = prepared(16);
  const { id } = asked.rehearsal;
  const house = new Rehearsals(files);
  const { save, dropShares } = files;
  const told: unknown[] = [];
  let late: Promise<boolean> | undefined;
  files.save = async (rehearsal) => {
    if (rehearsal.status === 'done') {
      late = house.cancel(id);
      told.push(await statusOf(house, id)());
    }
    await save(rehearsal);
  };
  files.dropShares = async (of) => {
    told.push(await statusOf(house, id)());
    await dropShares(of);
  };
  await house.ask(asked);
  await expect.poll(statusOf(house, id), patience).toBe('done');
  expect(told).toEqual(['running', 'running']);
  expect(await late).toBe(false);
  expect((await files.read(id))?.status).toBe('done');
});
