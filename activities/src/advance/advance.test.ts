import { caseNotes, cases, connect, decisions, humanTasks, killSwitches, publications, signOffs } from '@dunwell/db';
import { changeClock, ensureClock } from '@dunwell/db/clock';
import { type FreshDatabase, freshDatabase, sampleCase } from '@dunwell/db/test';
import { type Advance, type AdvanceInput, type CaseEvent, type Effects, jumpTo } from '@dunwell/rules';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeClock } from '../clock/index.ts';
import { signedPlan } from '../test/signed-plan.ts';
import { makeAdvance, makePlanStore, makeStops } from './index.ts';

const virtualMs = Date.parse('2026-11-23T15:00:00Z');
const dayMs = 86_400_000;

const ruleset = {
  format: 'dunwell.ruleset/1',
  id: 'who-to-call',
  name: 'Who to call',
  rules: [
    {
      name: 'owes much',
      priority: 1,
      conditions: { all: [{ fact: 'balanceMinor', operator: 'greaterThan', value: 50_000 }] },
      event: { type: 'call' },
    },
  ],
};
const script = { format: 'dunwell.script/1', id: 'friendly-reminder' };
const drawing = {
  format: 'dunwell.strategy/1',
  id: 'test-strategy',
  name: 'Test',
  start: 'start',
  nodes: {
    start: { kind: 'start', label: 'Start' },
    decide: { kind: 'decide', label: 'Owes much?', config: { rulesetId: 'who-to-call', outcomes: ['call'] } },
    wait: { kind: 'wait', label: 'Two days', config: { days: 2 } },
    call: { kind: 'call', label: 'Call', config: { scriptId: 'friendly-reminder' } },
    done: { kind: 'end', label: 'Done', config: { outcome: 'exhausted' } },
  },
  edges: [
    { from: 'start', port: 'next', to: 'decide' },
    { from: 'decide', port: 'call', to: 'wait' },
    { from: 'decide', port: 'otherwise', to: 'done' },
    { from: 'wait', port: 'elapsed', to: 'call' },
    ...['promised', 'spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'].map((port) => ({
      from: 'call',
      port,
      to: 'done',
    })),
  ],
  interrupts: [],
};

let fresh: FreshDatabase;
let advance: Effects['advance'];
let caseId: string;
let planHash: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  await ensureClock(fresh.db, { originRealMs: Date.now(), originVirtualMs: virtualMs, scale: 1440, paused: false });
});
beforeEach(async () => {
  const { db } = fresh;
  planHash = await signedPlan(db, drawing, { rulesets: [ruleset], scripts: [script] });
  ({ caseId } = await sampleCase(db, { case: { strategyId: 'test-strategy', planHash } }));
  advance = makeAdvance({ db, clock: makeClock(db), plans: makePlanStore(db), stops: makeStops(db) });
});
afterAll(() => fresh?.close());

const ask = (more: Partial<AdvanceInput> = {}): Promise<Advance> =>
  advance({ caseId, planHash, state: null, reply: { type: 'started' }, events: [], ...more });
const record = (): Promise<(typeof decisions.$inferSelect)[]> =>
  fresh.db.select().from(decisions).where(eq(decisions.caseId, caseId)).orderBy(decisions.seq);
const row = async () => (await fresh.db.select().from(cases).where(eq(cases.id, caseId)))[0]!;
const passDays = async (days: number): Promise<void> => {
  await changeClock(fresh.db, (clock) =>
    jumpTo(clock, clock.originVirtualMs + (Date.now() - clock.originRealMs) * clock.scale + days * dayMs, Date.now()),
  );
  advance = makeAdvance({ db: fresh.db, clock: makeClock(fresh.db), plans: makePlanStore(fresh.db), stops: makeStops(fresh.db) });
};

test('a new case is walked up to the first thing that takes time, and the record says why', async () => {
  const first = await ask();
  expect(first).toMatchObject({ planHash, command: { type: 'wait' }, state: { nodeId: 'wait', seq: 1 }, eventsSeen: 0 });
  expect(first.sleepMs).toBeGreaterThan(100_000);
  expect(first.sleepMs).toBeLessThanOrEqual(120_002);
  const [decision] = await record();
  expect(decision).toMatchObject({ id: first.decisionId, seq: 0, planHash, nodeId: 'wait' });
  expect(decision!.trace).toMatchObject([
    { nodeId: 'start' },
    { nodeId: 'decide', port: 'call', because: { en: 'Rule held: owes much' } },
    {},
  ]);
  expect(await row()).toMatchObject({ nodeId: 'wait', planHash, status: 'open' });
  const notes = await fresh.db.select().from(caseNotes).where(eq(caseNotes.caseId, caseId));
  expect(notes).toHaveLength(1);
  expect(notes[0]!.text.en).toContain('Rule held: owes much');
});

test('asked again after a crash it returns the decision already made, and leaves newer events to be decided', async () => {
  const first = await ask();
  const paid: CaseEvent = { id: 'p1', name: 'paidInFull', atMs: virtualMs };
  const again = await ask({ events: [paid] });
  expect({ ...again, sleepMs: 0 }).toEqual({ ...first, sleepMs: 0 });
  expect(await record()).toHaveLength(1);
});

test('the same question from two workers makes one decision', async () => {
  const answers = await Promise.all([ask(), ask(), ask(), ask()]);
  expect(new Set(answers.map(({ decisionId }) => decisionId)).size).toBe(1);
  expect(await record()).toHaveLength(1);
});

test('woken early without news, the case goes on waiting and nothing is recorded', async () => {
  const { state } = await ask();
  const again = await ask({ state, reply: { type: 'woke' } });
  expect(again).toMatchObject({ state, command: { type: 'wait' } });
  expect(await record()).toHaveLength(1);
});

test('when the time has come it moves on', async () => {
  const { state } = await ask();
  await passDays(2.1);
  expect(await ask({ state, reply: { type: 'woke' } })).toMatchObject({
    command: { type: 'contact', order: { contentId: 'friendly-reminder' } },
  });
});

test('a payment in full ends the case, and heard twice it is decided on once', async () => {
  const paid: CaseEvent = { id: 'p1', name: 'paidInFull', atMs: virtualMs };
  const { state } = await ask();
  const closed = await ask({ state, reply: { type: 'woke' }, events: [paid, paid] });
  expect(closed).toMatchObject({ command: { type: 'close' }, eventsSeen: 2 });
  expect(((await record())[1]!.input as { events: unknown[] }).events).toHaveLength(1);
  expect(await row()).toMatchObject({ status: 'closed', nextAtMs: null });
});

test('a plan nobody signed is not run, nor one whose signature was withdrawn', async () => {
  await fresh.db
    .insert(signOffs)
    .values({ kind: 'plan', artifactId: 'test-strategy', hash: planHash, verdict: 'withdrawn', signer: 'c', atMs: 1 });
  await expect(ask()).rejects.toMatchObject({ type: 'ArtifactUnsigned', nonRetryable: true });
  expect(await row()).toMatchObject({ status: 'held', holdReason: 'ArtifactUnsigned' });
  await fresh.db
    .insert(signOffs)
    .values({ kind: 'plan', artifactId: 'test-strategy', hash: planHash, verdict: 'signed', signer: 'c', atMs: 1 });
});

test('an artifact altered in the database is not run', async () => {
  await fresh.db.execute(sql`update artifacts set body = jsonb_set(body, '{rules,0,conditions,all,0,value}', '1') where kind = 'ruleset'`);
  await expect(ask()).rejects.toMatchObject({ type: 'PlanCorrupt' });
  await fresh.db.execute(
    sql`update artifacts set body = jsonb_set(body, '{rules,0,conditions,all,0,value}', '50000') where kind = 'ruleset'`,
  );
  await expect(ask({ planHash: 'f'.repeat(64) })).rejects.toMatchObject({ type: 'ArtifactMissing' });
  await expect(ask({ caseId: crypto.randomUUID() })).rejects.toMatchObject({ type: 'CaseMissing' });
});

test('a thrown kill switch stops a case before its contact, without a decision; lifted, it goes on', async () => {
  const { state } = await ask();
  await fresh.db
    .insert(killSwitches)
    .values({ scope: 'channel', subject: 'call', reason: 'wrong script', thrownBy: 'ops', thrownAtMs: virtualMs });
  await passDays(2.1);
  await expect(ask({ state, reply: { type: 'woke' } })).rejects.toMatchObject({ type: 'Stopped' });
  expect(await record()).toHaveLength(1);
  await fresh.db.update(killSwitches).set({ liftedBy: 'ops', liftedAtMs: virtualMs });
  await passDays(0);
  expect((await ask({ state, reply: { type: 'woke' } })).command.type).toBe('contact');
});

test('everything a decision looked at is in its record', async () => {
  await ask();
  const [decision] = await record();
  expect(decision!.input).toMatchObject({ caseId, reply: { type: 'started' }, facts: { balanceMinor: 120_000 }, planHash });
  expect((decision!.input as { artifacts: string[] }).artifacts).toContain(planHash);
  expect(decision!.clock).toMatchObject({ scale: 1440 });
});

test('deciding needs one connection: cases decided at once cannot starve each other', async () => {
  const { db, close } = connect(fresh.url, { max: 1 });
  const alone = makeAdvance({ db, clock: makeClock(db), plans: makePlanStore(db), stops: makeStops(db) });
  const others = await Promise.all(
    Array.from({ length: 4 }, () => sampleCase(fresh.db, { case: { strategyId: 'test-strategy', planHash } })),
  );
  const decided = await Promise.all(
    others.map((other) => alone({ caseId: other.caseId, planHash, state: null, reply: { type: 'started' }, events: [] })),
  );
  expect(decided.map(({ command }) => command.type)).toEqual(['wait', 'wait', 'wait', 'wait']);
  await close();
});

test('a new version takes over a waiting case when it wakes, if its policy says so', async () => {
  const { state } = await ask();
  await passDays(2.1);
  const longer = { ...drawing, nodes: { ...drawing.nodes, wait: { ...drawing.nodes.wait, config: { days: 5 } } } };
  const next = await signedPlan(fresh.db, longer, { rulesets: [ruleset], scripts: [script] });
  const woke = { state, reply: { type: 'woke' } } as const;
  await fresh.db.update(publications).set({ policy: 'migrateAtSafeNode' }).where(eq(publications.planHash, next));
  await passDays(0);
  const moved = await ask(woke);
  expect(moved).toMatchObject({ planHash: next, state: { nodeId: 'wait', seq: 2 }, command: { type: 'wait' } });
  expect((await row()).planHash).toBe(next);
});

test('a version put into force for now takes over a case that is woken before its time; one for new cases does not', async () => {
  const { state } = await ask();
  const longer = { ...drawing, nodes: { ...drawing.nodes, wait: { ...drawing.nodes.wait, config: { days: 6 } } } };
  const next = await signedPlan(fresh.db, longer, { rulesets: [ruleset], scripts: [script] });
  const woke = { state, reply: { type: 'woke' } } as const;
  await passDays(0);
  expect(await ask(woke)).toMatchObject({ planHash, state: { seq: 1 } });
  await fresh.db.update(publications).set({ policy: 'migrateNow' }).where(eq(publications.planHash, next));
  await passDays(0);
  expect(await ask(woke)).toMatchObject({ planHash: next, state: { nodeId: 'wait', seq: 2 }, command: { type: 'wait' } });
  expect(await record()).toHaveLength(2);
});

test('a task opened by the old version is withdrawn when a new one takes over, once, and what a person has just decided counts first', async () => {
  const asking = (slaHours: number) => ({
    ...drawing,
    id: 'asking',
    nodes: {
      start: drawing.nodes.start,
      ask: { kind: 'humanTask', config: { queue: 'care', title: 'Look', titleZh: '查看', slaHours, outcomes: ['go'] } },
      done: drawing.nodes.done,
    },
    edges: [{ from: 'start', port: 'next', to: 'ask' }, ...['go', 'overdue'].map((port) => ({ from: 'ask', port, to: 'done' }))],
  });
  const { db } = fresh;
  planHash = await signedPlan(db, asking(24), {});
  ({ caseId } = await sampleCase(db, { case: { strategyId: 'asking', planHash } }));
  const { state } = await ask();
  const next = await signedPlan(db, asking(48), {});
  await db.update(publications).set({ policy: 'migrateNow' }).where(eq(publications.planHash, next));
  await passDays(0);
  const woke = { state, reply: { type: 'woke' } } as const;
  const tasks = async () => db.select().from(humanTasks).where(eq(humanTasks.caseId, caseId)).orderBy(humanTasks.id);
  expect(await ask(woke)).toMatchObject({ planHash: next, command: { type: 'handToPerson' } });
  expect(await ask(woke)).toMatchObject({ planHash: next, state: { seq: 2 } });
  expect(await tasks()).toMatchObject([{ status: 'cancelled' }, { status: 'open' }]);
  const other = await sampleCase(db, { case: { strategyId: 'asking', planHash } });
  const first = await advance({ caseId: other.caseId, planHash, state: null, reply: { type: 'started' }, events: [] });
  const done = { id: 'done-1', name: 'taskDone', atMs: virtualMs, refId: 'x', outcome: 'go' } as const;
  expect(await advance({ caseId: other.caseId, planHash, state: first.state, reply: { type: 'woke' }, events: [done] })).toMatchObject({
    planHash,
    command: { type: 'close' },
  });
});
