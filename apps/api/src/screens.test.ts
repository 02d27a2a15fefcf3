import { attempts, humanTasks, outbox } from '@dunwell/db';
import { sampleCase } from '@dunwell/db/test';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handleWith } from './http/handle.ts';
import { type House, openHouse } from './test/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ DUNWELL_DEMO: '1', DUNWELL_TOKEN: 'a-token-for-machines' });
});
afterAll(() => house?.fresh.close());

test('a case is found by its reference, its name and the end of its phone number', async () => {
  const { caseId } = await sampleCase(house.fresh.db, { case: { ref: 'FIND-1' } });
  for (const search of ['FIND-', 'ada exam', '0143']) {
    const { rows } = await house.as('operations').case.list({ filter: { search } });
    expect(rows.map(({ id }) => id)).toContain(caseId);
  }
  expect((await house.as('operations').case.list({ filter: { search: '100%_' } })).rows).toEqual([]);
});

test('who works on strategies and not on people sees initials and masked numbers', async () => {
  const { caseId, consumerId } = await sampleCase(house.fresh.db);
  await house.fresh.db
    .insert(attempts)
    .values({ attemptId: crypto.randomUUID(), caseId, consumerId, channel: 'call', to: '+12125550143', state: 'settled', reservedAtMs: 0 });
  const masked = await house.as('strategyManager').case.journey({ caseId });
  expect([masked.consumer.name, masked.tried[0]?.to]).toEqual(['A••• E•••', '+12•••0143']);
  expect(JSON.stringify(masked)).not.toContain('2125550143');
  const open = await house.as('agent').case.journey({ caseId });
  expect([open.consumer.name, open.tried[0]?.to]).toEqual(['Ada Example', '+12125550143']);
});

test('the guard says for every way whether the person may be contacted now', async () => {
  const { caseId } = await sampleCase(house.fresh.db);
  const { answers, packs } = await house.as('compliance').case.why({ caseId });
  expect(packs.map(({ id }) => id)).toContain('us-regf');
  expect(answers.map(({ channel }) => channel)).toEqual(['call', 'call', 'sms', 'email', 'letter']);
  for (const { decision } of answers) expect(['ALLOW', 'REQUIRE', 'DEFER', 'BLOCK']).toContain(decision);
});

test('a finished task tells the running case by which exit to go on, once', async () => {
  const { caseId } = await sampleCase(house.fresh.db);
  const [task] = await house.fresh.db
    .insert(humanTasks)
    .values({ caseId, queue: 'disputes', title: { en: 'Check', zh: '核实' }, dueAtMs: 0, outcomes: ['valid', 'invalid'], openedAtMs: 0 })
    .returning();
  const agent = house.as('agent');
  await expect(agent.task.finish({ taskId: task!.id, outcome: 'maybe' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await agent.task.finish({ taskId: task!.id, outcome: 'valid' });
  await expect(agent.task.finish({ taskId: task!.id, outcome: 'valid' })).rejects.toMatchObject({ code: 'CONFLICT' });
  const events = await house.fresh.db.select().from(outbox).where(eq(outbox.caseId, caseId));
  expect(events.map(({ event }) => event)).toMatchObject([{ name: 'taskDone', refId: task!.id, outcome: 'valid' }]);
});

test('the clock pauses, and jumps to the next event of a case', async () => {
  const operations = house.as('operations');
  const { nowMs } = await operations.clock.control({ act: 'pause' });
  await sampleCase(house.fresh.db, { case: { nextAtMs: nowMs + 5 * 3_600_000 } });
  expect((await operations.clock.get()).nextEventAtMs).toBe(nowMs + 5 * 3_600_000);
  expect(await operations.clock.control({ act: 'jumpToNext' })).toMatchObject({ nowMs: nowMs + 5 * 3_600_000, isPaused: true });
});

test('outside the demo nobody sets the business clock', async () => {
  const real = await openHouse({ DUNWELL_SECRET: 'x'.repeat(32), DUNWELL_HOUSE_KEYS: 'k'.repeat(32) });
  await expect(real.as('operations').clock.control({ act: 'pause' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await real.fresh.close();
});

test('an event from another system reaches the outbox with its legal effect', async () => {
  const { caseId } = await sampleCase(house.fresh.db, { case: { ref: 'EVENT-1' } });
  expect((await house.tell({ caseRef: 'EVENT-1', name: 'disputeRaised' }, { token: 'wrong' })).status).toBe(401);
  expect((await house.tell({ caseRef: 'NONE', name: 'disputeRaised' })).status).toBe(404);
  const bad = await house.tell({ caseRef: 'EVENT-1', name: 'exploded' });
  expect([bad.status, await bad.json()]).toMatchObject([400, { error: { issues: [expect.stringContaining('name')] } }]);
  expect((await house.tell({ caseRef: 'EVENT-1', name: 'disputeRaised' })).status).toBe(202);
  const { noted } = await house.as('agent').case.journey({ caseId });
  expect(noted).toEqual([]);
  const events = await house.fresh.db.select().from(outbox).where(eq(outbox.caseId, caseId));
  expect(events).toHaveLength(1);
});

test('a payment from another system lowers the balance once, however often it is sent', async () => {
  const { caseId } = await sampleCase(house.fresh.db, { case: { ref: 'PAY, "1"', balanceMinor: 120_000, currency: 'USD' } });
  const send = (body: unknown) => house.tell(body, { to: 'payments' });
  const payment = { caseRef: 'PAY, "1"', amount: '200.00', paidOn: '2026-11-20', ref: 'tx-1' };
  expect(await (await send(payment)).json()).toEqual({ isNew: true });
  expect(await (await send(payment)).json()).toEqual({ isNew: false });
  const { case: subject, paid } = await house.as('operations').case.journey({ caseId });
  expect([subject.balanceMinor, paid.map(({ amountMinor }) => amountMinor)]).toEqual([100_000, [20_000]]);
  expect((await send({ ...payment, caseRef: 'NONE' })).status).toBe(422);
  expect((await send({ ...payment, amount: 'much' })).status).toBe(400);
});

test('the demo’s people sign in with the password that is shown, and nobody with another', async () => {
  const signIn = (password: string) =>
    handleWith(
      house.deps,
      new Request('http://localhost:3000/api/auth/sign-in/username', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://localhost:3000' },
        body: JSON.stringify({ username: 'agent', password }),
      }),
    );
  const answer = await signIn('dunwell-demo');
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, expect.stringContaining('dunwell')]);
  expect((await signIn('another-password')).status).toBe(401);
});
