import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleCase } from '@dunwell/db/test';
import type { Graph } from '@dunwell/rules/strategy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../test/house.ts';

const drawing = (id: string, days: number): Graph => ({
  format: 'dunwell.strategy/1',
  id,
  name: id,
  start: 'start',
  nodes: {
    start: { kind: 'start', label: 'Begin', config: {} },
    pause: { kind: 'wait', label: 'Be patient', config: { days } },
    end: { kind: 'end', label: 'End', config: { outcome: 'done' } },
  },
  edges: [
    { from: 'start', port: 'next', to: 'pause' },
    { from: 'pause', port: 'elapsed', to: 'end' },
  ],
  interrupts: [],
  layout: {},
});

let house: House;
beforeAll(async () => {
  house = await openHouse({ DUNWELL_DEMO: '1', DUNWELL_DIR: await mkdtemp(join(tmpdir(), 'rehearsals-')) });
  for (let i = 0; i < 12; i++) await sampleCase(house.fresh.db, { case: { ref: `R-${i}` } });
  await house.as('strategyManager').strategy.save({ graph: drawing('calm', 2), revision: 0 });
  await house.as('strategyManager').strategy.save({ graph: drawing('calmer', 6), revision: 0 });
});
afterAll(() => house?.fresh.close());

const question = {
  drawing: { strategyId: 'calm', version: 'draft' as const },
  compare: { strategyId: 'calmer', version: 'draft' as const },
  packs: ['us-regf'],
  days: 10,
  size: 8,
};

test('a rehearsal runs beside the API, compares two drawings, and is found again with its result', { timeout: 180_000 }, async () => {
  const manager = house.as('strategyManager');
  const { id } = await manager.rehearsal.start(question);
  expect(['waiting', 'running']).toContain((await manager.rehearsal.get({ id })).status);
  await expect.poll(async () => (await manager.rehearsal.get({ id })).status, { timeout: 170_000, interval: 300 }).toBe('done');
  const done = await manager.rehearsal.get({ id });
  expect(done).toMatchObject({ progress: 1, result: { cases: 8 }, labels: [{ pause: 'Be patient' }, { pause: 'Be patient' }] });
  expect(done.result!.strategies.map(({ strategy }) => strategy)).toEqual(['calm', 'calmer']);
  expect(done.result!.difference).toHaveProperty('collectedMinor.USD.low');
  expect(done.result!.load[0]).toHaveLength(24);
  expect(JSON.stringify(done)).not.toMatch(/2125550143|Ada|@example\.com/);
  expect(await manager.rehearsal.list({ strategyId: 'calm' })).toMatchObject([{ id, status: 'done' }]);
  const life = await manager.rehearsal.life({ id, side: 0, caseRef: done.cases[0]!.ref });
  expect(life[0]).toMatchObject({ what: 'decided', nodeId: 'start' });
  expect((await manager.rehearsal.drawing({ id, side: 1 })).nodes.pause?.config).toEqual({ days: 6 });
  expect(life.find(({ nodeId }) => nodeId === 'pause')?.because).toHaveProperty('zh');
});

test('a rehearsal keeps with its record which law it took for signed though nobody has signed it, and which years its calendars know', {
  timeout: 90_000,
}, async () => {
  const manager = house.as('strategyManager');
  const { id } = await manager.rehearsal.start({ ...question, packs: ['us-regf', 'co-ley2300'], days: 1, size: 1 });
  const { footing } = await manager.rehearsal.get({ id });
  await expect.poll(async () => (await manager.rehearsal.get({ id })).status, { timeout: 60_000, interval: 200 }).toBe('done');
  expect(footing!.packs.map(({ ref, state }) => [ref, state])).toEqual([
    ['us-regf@2021-11-30', 'shipped'],
    ['co-ley2300@2023-10-10', 'draft'],
  ]);
  expect(footing!.calendars).toMatchObject([
    { id: 'co', state: 'draft', closes: ['CO-L2300-TIME'], years: expect.arrayContaining([2026]) },
    { id: 'us-federal', state: 'shipped' },
  ]);
});

test('a rehearsal is cancelled while it runs, and what waits is bounded', { timeout: 180_000 }, async () => {
  const manager = house.as('strategyManager');
  const asked = await Promise.allSettled(Array.from({ length: 7 }, () => manager.rehearsal.start({ ...question, days: 20 })));
  const started = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []));
  expect(asked.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'TOO_MANY_REQUESTS' } }]);
  for (const id of started) await manager.rehearsal.cancel({ id });
  await expect
    .poll(async () => (await manager.rehearsal.list({ strategyId: 'calm' })).filter(({ status }) => status === 'cancelled').length, {
      timeout: 20_000,
    })
    .toBe(started.length);
  await expect(manager.rehearsal.cancel({ id: crypto.randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('what cannot be rehearsed is refused with the reason', async () => {
  const manager = house.as('strategyManager');
  await expect(manager.rehearsal.start({ ...question, packs: ['no-such-pack'] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(manager.rehearsal.start({ ...question, drawing: { strategyId: 'calm', version: 7 } })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const broken = { ...drawing('broken', 1), edges: [] };
  await manager.strategy.save({ graph: broken, revision: 0 });
  await expect(manager.rehearsal.start({ ...question, drawing: { strategyId: 'broken', version: 'draft' } })).rejects.toMatchObject({
    code: 'UNPROCESSABLE_CONTENT',
  });
});
