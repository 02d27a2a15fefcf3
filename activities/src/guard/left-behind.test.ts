import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { auditLog, caseNotes, humanTasks } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { markDispatched, settleAttempt } from '@dunwell/db/contact-attempt';
import { askContact, endDeskContact, openDeskContact, openDeskContactsOf } from '@dunwell/db/desk-contact';
import { closeDoubt, doubtLost, releaseExpired } from '@dunwell/db/ledger';
import { openAttempts } from '@dunwell/db/overview';
import { finishTask } from '@dunwell/db/task-queue';
import { type FreshDatabase, freshDatabase, sampleCase } from '@dunwell/db/test';
import { hourMs, minuteMs } from '@dunwell/rules';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deskRound } from '../desk/desk-round.ts';
import { type Guard, makeGuard } from './index.ts';

const morningMs = Date.parse('2026-03-17T10:00:00-04:00');
const patience = { afterMinutes: 30, finalAfterHours: 72 };

let fresh: FreshDatabase;
let guard: Guard;
const setClock = (atMs: number, paused = true) =>
  changeClock(fresh.db, () => ({ originRealMs: paused ? 0 : Date.now(), originVirtualMs: atMs, scale: 1, paused }));
beforeAll(async () => {
  fresh = await freshDatabase({ max: 24 });
  guard = makeGuard(fresh.db);
});
beforeEach(() => setClock(morningMs));
afterAll(() => fresh?.close());

interface Taken {
  readonly attemptId: string;
  readonly caseId: string;
  readonly token: string;
  readonly hardStopAtMs: number;
}

const wish = { channel: 'call', agent: 'human', to: '+12125550143' } as const;

async function reserved(): Promise<Taken> {
  const { caseId } = await sampleCase(fresh.db);
  const attemptId = randomUUID();
  const answer = await guard.reserve({ ...wish, attemptId, caseId });
  if (answer.type !== 'allowed') throw new Error(`not allowed: ${JSON.stringify(answer)}`);
  return { attemptId, caseId, ...answer };
}

/** Real time goes by: attempts become old enough to be looked at. */
const grow = (attemptId: string) =>
  fresh.pool.query("update attempts set recorded_at = recorded_at - interval '31 minutes' where attempt_id = $1", [attemptId]);

async function placeOf(attemptId: string) {
  const { rows } = await fresh.pool.query(
    `select state, attempts.outcome, settled.outcome as settled, used_at is not null as "isUsed", revoked_at is not null as "isRevoked"
     from attempts join decision_tokens using (attempt_id) join contact_ledger using (attempt_id)
     left join ledger_settlements settled on ledger_id = contact_ledger.id where attempt_id = $1`,
    [attemptId],
  );
  return rows[0];
}
const told = async ({ attemptId }: Taken) => ({
  notes: (await fresh.db.select().from(caseNotes).where(eq(caseNotes.attemptId, attemptId))).map(({ text }) => text.en),
  audit: (
    await fresh.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `attempt/${attemptId}`))
  ).map(({ action }) => action),
});

test.each([false, true])(
  'a place whose token ran out unspent is given back, once, and never used again (marked dispatched: %s)',
  async (isMarked) => {
    const taken = await reserved();
    if (isMarked) expect(await markDispatched(fresh.db, taken.attemptId, morningMs)).toBe(true);
    await releaseExpired(fresh.db);
    expect(await placeOf(taken.attemptId)).toMatchObject({ settled: null });
    await setClock(taken.hardStopAtMs);
    expect(await releaseExpired(fresh.db)).toBe(1);
    expect(await releaseExpired(fresh.db)).toBe(0);
    expect(await placeOf(taken.attemptId)).toEqual({
      state: 'released',
      outcome: null,
      settled: 'not_made',
      isUsed: false,
      isRevoked: true,
    });
    expect(await told(taken)).toEqual({
      notes: ['Call: not made before its time ran out; the place is given back'],
      audit: ['gaveBack'],
    });
    // Not even a clock set back makes the token good.
    await setClock(morningMs);
    expect(await guard.verifyToken(taken.token, taken.attemptId)).toBe(false);
    expect(await markDispatched(fresh.db, taken.attemptId, morningMs)).toBe(false);
    expect(await guard.reserve({ ...wish, attemptId: taken.attemptId, caseId: taken.caseId })).toMatchObject({
      type: 'adopted',
      state: 'released',
    });
  },
);

test('what may have gone out is doubted half an hour after its hard stop, counts, and is final after three days', async () => {
  const taken = await reserved();
  expect(await guard.verifyToken(taken.token, taken.attemptId)).toBe(true);
  await setClock(taken.hardStopAtMs + 29 * minuteMs);
  await grow(taken.attemptId);
  expect([await releaseExpired(fresh.db), await doubtLost(fresh.db, patience)]).toEqual([0, 0]);
  await setClock(taken.hardStopAtMs + 31 * minuteMs);
  expect(await openAttempts(fresh.db)).toMatchObject([{ state: 'dispatched', count: 1, oldestAtMs: morningMs }]);
  expect([await doubtLost(fresh.db, patience), await doubtLost(fresh.db, patience)]).toEqual([1, 0]);
  expect(await placeOf(taken.attemptId)).toMatchObject({ state: 'unknown', outcome: 'unknown', settled: null });
  expect(await openAttempts(fresh.db)).toMatchObject([{ state: 'unknown', count: 1 }]);
  expect(await told(taken)).toEqual({ notes: ['Call: nobody has said what became of it; it counts as a contact'], audit: ['doubted'] });
  await setClock(taken.hardStopAtMs + 73 * hourMs);
  expect(await closeDoubt(fresh.db, 72)).toBe(1);
  expect(await placeOf(taken.attemptId)).toMatchObject({ state: 'unknown', settled: 'unknown' });
  expect(await openAttempts(fresh.db)).toEqual([]);
});

test('a fast business clock alone doubts nothing: whoever has the call may still be storing it', async () => {
  const taken = await reserved();
  await guard.verifyToken(taken.token, taken.attemptId);
  await setClock(taken.hardStopAtMs + 24 * hourMs);
  expect(await doubtLost(fresh.db, patience)).toBe(0);
  await grow(taken.attemptId);
  expect(await doubtLost(fresh.db, patience)).toBe(1);
});

test('the word of whoever comes later still holds, and what was given back stays so', async () => {
  const [heard, back] = [await reserved(), await reserved()];
  await guard.verifyToken(heard.token, heard.attemptId);
  await setClock(Math.max(heard.hardStopAtMs, back.hardStopAtMs) + hourMs);
  await grow(heard.attemptId);
  expect([await releaseExpired(fresh.db), await doubtLost(fresh.db, patience)]).toEqual([1, 1]);
  const note = { en: 'Call: busy', zh: '电话：占线' };
  for (const { attemptId, caseId } of [heard, back])
    await fresh.db.transaction(async (tx) => {
      await guard.settle(tx, attemptId, { outcome: 'busy', endedAtMs: morningMs, isDebtDiscussed: false });
      await settleAttempt(tx, { attemptId, caseId, decisionId: randomUUID(), outcome: 'busy', endedAtMs: morningMs, note });
    });
  expect(await placeOf(heard.attemptId)).toMatchObject({ state: 'settled', outcome: 'busy', settled: 'busy' });
  expect(await placeOf(back.attemptId)).toMatchObject({ state: 'released', settled: 'not_made' });
});

async function calledByHand(): Promise<Pick<Taken, 'attemptId' | 'caseId'>> {
  const { caseId } = await sampleCase(fresh.db);
  const attemptId = randomUUID();
  const asking = {
    channel: 'call',
    disclosures: [],
    overrideReason: null,
    askedBy: `agent-${attemptId}`,
    askedByName: 'Li Na',
    askedAtMs: morningMs,
  } as const;
  await askContact(fresh.db, { attemptId, caseId, to: wish.to, ...asking });
  await deskRound(fresh.db);
  return { attemptId, caseId };
}
const ended = { reached: 'unclear', result: 'noResult', comment: '', words: { en: 'Call by hand', zh: '人工致电' }, by: 'Li Na' } as const;
const taskOf = async (attemptId: string) => (await fresh.db.select().from(humanTasks).where(eq(humanTasks.attemptId, attemptId)))[0];

test('a call by hand nobody ended reminds its caller, and then operations are asked to find out', async () => {
  const { attemptId, caseId } = await calledByHand();
  expect(await openDeskContactsOf(fresh.db, `agent-${attemptId}`)).toMatchObject([{ attemptId, caseId, to: wish.to, by: 'Li Na' }]);
  expect(await openDeskContactsOf(fresh.db, 'somebody else')).toEqual([]);
  await grow(attemptId);
  await setClock(morningMs + 12 * hourMs);
  expect([await releaseExpired(fresh.db), await doubtLost(fresh.db, patience)]).toEqual([0, 1]);
  const task = await taskOf(attemptId);
  expect(task).toMatchObject({ caseId, queue: 'operations', status: 'open', title: { en: 'Ask Li Na what came of a call by hand' } });
  // Still theirs to tell, and telling is the end of the task.
  expect(await openDeskContact(fresh.db, caseId)).toMatchObject({ attemptId });
  expect(await endDeskContact(fresh.db, { ...ended, attemptId, outcome: 'not_made', atMs: morningMs + 13 * hourMs })).toBe('done');
  expect(await placeOf(attemptId)).toMatchObject({ state: 'released', outcome: null, settled: 'not_made' });
  expect(await taskOf(attemptId)).toMatchObject({ status: 'done', outcome: 'said', assignee: 'Li Na' });
  expect(await openDeskContactsOf(fresh.db, `agent-${attemptId}`)).toEqual([]);
});

test('what operations cannot find out is final at once: it counts, and nobody may call it not made any more', async () => {
  const { attemptId, caseId } = await calledByHand();
  await grow(attemptId);
  await setClock(morningMs + 12 * hourMs);
  await doubtLost(fresh.db, patience);
  const { id: taskId } = (await taskOf(attemptId))!;
  expect(await finishTask(fresh.db, { taskId, outcome: 'cannotBeKnown', comment: '', by: 'Mia', atMs: morningMs })).toBe('done');
  expect(await placeOf(attemptId)).toMatchObject({ state: 'unknown', settled: 'unknown' });
  expect(await openDeskContact(fresh.db, caseId)).toBeNull();
  expect(await endDeskContact(fresh.db, { ...ended, attemptId, outcome: 'not_made', atMs: morningMs })).toBe('notOpen');
  // The strategy did not ask and is not told.
  expect((await fresh.pool.query('select 1 from outbox where case_id = $1', [caseId])).rows).toEqual([]);
});

const anySchedule = fc.array(
  fc.record({
    /** When its token runs out, is spent, is replaced by another reservation, in ms from now. */
    expiresInMs: fc.integer({ min: 0, max: 30 }),
    dispatchAfterMs: fc.integer({ min: 0, max: 30 }),
    againAfterMs: fc.option(fc.integer({ min: 0, max: 30 })),
  }),
  { minLength: 8, maxLength: 8 },
);

/** Races in one run; `DUNWELL_GUARD_ROUNDS=10000` for the long proof. */
const races = Math.ceil(Number(process.env.DUNWELL_GUARD_ROUNDS ?? 100) / 5);

test('sweepers racing dispatchers as the time runs out: no place is given back that is then used, and none is left', async () => {
  const seen = { dispatched: 0, released: 0 };
  const race = async (schedule: typeof anySchedule extends fc.Arbitrary<infer Value> ? Value : never) => {
    await setClock(morningMs, false);
    const all = await Promise.all(schedule.map(async (times) => ({ ...times, ...(await reserved()) })));
    await Promise.all(
      all.map(({ attemptId, expiresInMs }) =>
        fresh.pool.query("update decision_tokens set expires_at = business_now() + $2::int * interval '1 ms' where attempt_id = $1", [
          attemptId,
          expiresInMs,
        ]),
      ),
    );
    const sweepers = Array.from({ length: 3 }, async () => {
      for (let round = 0; round < 8; round++) await releaseExpired(fresh.db).then(() => sleep(4));
    });
    const used = all.map(async ({ attemptId, token, dispatchAfterMs }) => {
      await sleep(dispatchAfterMs);
      return guard.verifyToken(token, attemptId);
    });
    const again = all.map(async ({ attemptId, caseId, againAfterMs }) => {
      if (againAfterMs === null) return false;
      await sleep(againAfterMs);
      const answer = await guard.reserve({ ...wish, attemptId, caseId });
      return answer.type === 'allowed' && guard.verifyToken(answer.token, attemptId);
    });
    const [spent, spentAgain] = [await Promise.all(used), await Promise.all(again)];
    await Promise.all(sweepers);
    await setClock(morningMs + 24 * hourMs);
    await releaseExpired(fresh.db);
    for (const [at, { attemptId }] of all.entries()) {
      const place = await placeOf(attemptId);
      const times = Number(spent[at]) + Number(spentAgain[at]);
      expect(times).toBeLessThanOrEqual(1);
      seen[times === 1 ? 'dispatched' : 'released']++;
      if (times === 1) expect(place).toMatchObject({ state: 'dispatched', settled: null, isUsed: true, isRevoked: false });
      else expect(place).toMatchObject({ state: 'released', settled: 'not_made', isUsed: false, isRevoked: true });
    }
  };
  // A race in which one side always wins would prove nothing: it goes on until both have won.
  do await fc.assert(fc.asyncProperty(anySchedule, race), { numRuns: races, endOnFailure: true });
  while (Math.min(seen.dispatched, seen.released) <= races / 10);
}, 600_000);
