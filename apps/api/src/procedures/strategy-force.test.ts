import { auditLog, cases } from '@dunwell/db';
import { sampleCase } from '@dunwell/db/test';
import type { Graph } from '@dunwell/rules/strategy';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../test/house.ts';

const drawing = (middle: string, days: number): Graph => ({
  format: 'dunwell.strategy/1',
  id: 'patience',
  name: 'Patience',
  start: 'start',
  nodes: {
    start: { kind: 'start', label: '', config: {} },
    pause: { kind: 'wait', label: 'Pause', config: { days } },
    [middle]: { kind: 'wait', label: 'Second pause', config: { days: 3 } },
    end: { kind: 'end', label: '', config: { outcome: 'done' } },
  },
  edges: [
    { from: 'start', port: 'next', to: 'pause' },
    { from: 'pause', port: 'elapsed', to: middle },
    { from: middle, port: 'elapsed', to: 'end' },
  ],
  interrupts: [],
  layout: {},
});

let house: House;
let firstPlan: string;
const on = (nodeId: string, planHash: string) =>
  sampleCase(house.fresh.db, {
    case: { strategyId: 'patience', planHash, nodeId, startedAtMs: 0, nextAtMs: Date.now() + 40 * 86_400_000 },
  });

async function signed(graph: Graph, revision: number): Promise<string> {
  const manager = house.as('strategyManager');
  await manager.strategy.save({ graph, revision });
  const { hash, planHash } = await manager.strategy.submit({ strategyId: 'patience' });
  await house.as('compliance').artifact.sign({ kind: 'strategy', id: 'patience', hash });
  return planHash;
}

beforeAll(async () => {
  house = await openHouse();
  firstPlan = await signed(drawing('second', 2), 0);
  await house.as('strategyManager').strategy.putIntoForce({ strategyId: 'patience' });
});
afterAll(() => house?.fresh.close());

test('before a version is put into force one sees what the cases under way would do, and where a node is gone', async () => {
  const [waiting] = [await on('pause', firstPlan), await on('pause', firstPlan)];
  const gone = await on('second', firstPlan);
  const planHash = await signed(drawing('later', 5), 1);
  const manager = house.as('strategyManager');
  const preview = await manager.strategy.previewForce({ strategyId: 'patience' });
  expect(preview).toMatchObject({ planHash, total: 3, same: 0, different: 2, stays: 1 });
  expect(preview.positions.find(({ nodeId }) => nodeId === 'second')).toMatchObject({
    isGone: true,
    label: 'Second pause',
    verdict: 'stays',
  });
  const nodeMap = { second: 'later' };
  expect(await manager.strategy.previewForce({ strategyId: 'patience', nodeMap })).toMatchObject({ stays: 0, same: 1, different: 2 });
  await expect(manager.strategy.putIntoForce({ strategyId: 'patience', nodeMap: { second: 'nowhere' } })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });

  const wakesAt = async (caseId: string) => (await house.fresh.db.select().from(cases).where(eq(cases.id, caseId)))[0]!.nextAtMs!;
  await manager.strategy.putIntoForce({ strategyId: 'patience', policy: 'migrateAtSafeNode', nodeMap });
  expect(await wakesAt(waiting!.caseId)).toBeGreaterThan(Date.now() + 86_400_000);
  const answer = await manager.strategy.putIntoForce({ strategyId: 'patience', policy: 'migrateNow', nodeMap });
  expect(answer).toEqual({ answer: 'published', planHash });
  const { nowMs } = await house.as('operations').clock.get();
  expect(await wakesAt(waiting!.caseId)).toBeLessThanOrEqual(nowMs);
  expect(await wakesAt(gone.caseId)).toBeLessThanOrEqual(nowMs);
  expect(await manager.strategy.putIntoForce({ strategyId: 'patience', policy: 'migrateNow', nodeMap })).toMatchObject({
    answer: 'inForce',
  });
  const entries = await house.fresh.db.select().from(auditLog).where(eq(auditLog.subject, 'strategy/patience')).orderBy(auditLog.seq);
  const published = entries.filter(({ action }) => action === 'published');
  expect(published.map(({ action, detail }) => [action, (detail as { policy: string }).policy])).toEqual([
    ['published', 'newCasesOnly'],
    ['published', 'migrateAtSafeNode'],
    ['published', 'migrateNow'],
  ]);
});
