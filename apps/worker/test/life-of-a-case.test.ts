import { signedPlan } from '@dunwell/activities/test';
import { attempts, cases, decisions, humanTasks, promises, publications } from '@dunwell/db';
import { appendEvent } from '@dunwell/db/outbox';
import { wakeOnOlderPlans } from '@dunwell/db/publishing';
import { finishTask } from '@dunwell/db/task-queue';
import { sampleCase } from '@dunwell/db/test';
import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { askPerson } from './ask-person.ts';
import { type House, openHouse, temporalAddress } from './house.ts';

const allPromise = { lines: { answers: 1 }, people: { promises: 1 } };

describe.skipIf(!temporalAddress)('a case in a whole house', () => {
  let house: House;
  afterEach(() => house?.close());

  const owed = async (strategyId: keyof House['plans'] = 'call-once'): Promise<string> => {
    const planHash = house.plans[strategyId];
    return (await sampleCase(house.fresh.db, { case: { strategyId, planHash } })).caseId;
  };
  const paidInFull = (caseId: string): Promise<void> =>
    appendEvent(house.fresh.db, caseId, { id: crypto.randomUUID(), name: 'paidInFull', atMs: Date.now() });
  const row = async (caseId: string) => (await house.fresh.db.select().from(cases).where(eq(cases.id, caseId)))[0]!;
  const attempt = async (caseId: string) => (await house.fresh.db.select().from(attempts).where(eq(attempts.caseId, caseId)))[0];
  const board = async (path: string): Promise<Record<string, unknown>> => (await fetch(`${house.boardUrl}${path}`)).json() as never;

  test('is started by the book run, called once, promises, and closes with everything recorded', async () => {
    house = await openHouse(allPromise, 50);
    const caseId = await owed();
    await house.startWorker();
    await expect.poll(async () => (await row(caseId)).status, { timeout: 60_000 }).toBe('closed');
    expect(await row(caseId)).toMatchObject({ closedAs: 'promised' });
    const called = await attempt(caseId);
    expect(called).toMatchObject({
      state: 'settled',
      outcome: 'conversation',
      conversation: { reached: 'rightParty', result: 'promised' },
    });
    expect(await board(`/calls/${called!.attemptId}`)).toMatchObject({ dials: 1 });
    expect(await house.fresh.db.select().from(promises)).toMatchObject([{ caseId, status: 'open', attemptId: called!.attemptId }]);
    const made = await house.fresh.db.select().from(decisions).where(eq(decisions.caseId, caseId)).orderBy(decisions.seq);
    expect(made.map(({ command }) => (command as { type: string }).type)).toEqual(['contact', 'close']);
  });

  test('rings exactly once when the worker is killed in the middle of the call', async () => {
    house = await openHouse(allPromise, 2);
    const caseId = await owed();
    const worker = await house.startWorker();
    await expect.poll(async () => (await board('/counters')).live, { timeout: 60_000 }).toBe(1);
    await worker.end('SIGKILL');
    await house.startWorker();
    await expect.poll(async () => (await row(caseId)).status, { timeout: 150_000, interval: 1000 }).toBe('closed');
    const called = await attempt(caseId);
    expect(['settled', 'unknown']).toContain(called!.state);
    expect(await board(`/calls/${called!.attemptId}`)).toMatchObject({ dials: 1, isLive: false });
    expect(await board('/counters')).toMatchObject({ live: 0, redialled: [] });
    expect(await house.fresh.db.select().from(attempts)).toHaveLength(1);
  }, 240_000);

  test('waits for a month, but hears of a payment at once, and of one stored while no worker was there as soon as one is', async () => {
    house = await openHouse(allPromise, 50);
    const [first, second] = [await owed('wait-long'), await owed('wait-long')];
    const worker = await house.startWorker();
    for (const caseId of [first, second]) await expect.poll(async () => (await row(caseId)).nodeId, { timeout: 30_000 }).toBe('wait');
    await paidInFull(first);
    await expect.poll(async () => (await row(first)).status, { timeout: 20_000 }).toBe('closed');
    await worker.end('SIGKILL');
    await paidInFull(second);
    await house.startWorker();
    await expect.poll(async () => (await row(second)).status, { timeout: 20_000 }).toBe('closed');
  });

  test('moves to a new version while a person has its task: the old task is withdrawn, the new one leads on', async () => {
    house = await openHouse(allPromise, 50);
    const { db } = house.fresh;
    const caseId = await owed('ask-person');
    const tasks = () => db.select().from(humanTasks).where(eq(humanTasks.caseId, caseId)).orderBy(humanTasks.id);
    await house.startWorker();
    await expect.poll(async () => (await tasks()).length, { timeout: 30_000 }).toBe(1);
    const next = await signedPlan(db, askPerson(48), {});
    await db.update(publications).set({ policy: 'migrateNow' }).where(eq(publications.planHash, next));
    const positions = [{ planHash: house.plans['ask-person'], nodeId: 'ask' }];
    // Due for so long that the nudger gives its own timer no head start.
    await wakeOnOlderPlans(db, { strategyId: 'ask-person', atMs: Date.parse('2026-11-23T15:50:00Z'), positions });
    await expect.poll(async () => (await row(caseId)).planHash, { timeout: 60_000 }).toBe(next);
    const [old, open] = await tasks();
    expect([old, open]).toMatchObject([{ status: 'cancelled' }, { status: 'open' }]);
    const finish = { outcome: 'go', comment: '', by: 'agent', atMs: Date.now() };
    expect(await finishTask(db, { ...finish, taskId: old!.id })).toBe('notOpen');
    expect(await finishTask(db, { ...finish, taskId: open!.id })).toBe('done');
    await expect.poll(async () => (await row(caseId)).closedAs, { timeout: 30_000 }).toBe('went');
    expect(await tasks()).toHaveLength(2);
  }, 120_000);
});
