import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeAdvance, makePlanStore, makeStops } from '@dunwell/activities/advance';
import { makeClock } from '@dunwell/activities/clock';
import { signedPlan } from '@dunwell/activities/test';
import { connect, migrate } from '@dunwell/db';
import { ensureClock } from '@dunwell/db/clock';
import { sampleCase } from '@dunwell/db/test';
import type { Advance, AdvanceInput, Effects } from '@dunwell/rules';
import { caseWorkflow, caseWorkflowId, position, taskQueues } from '@dunwell/workflows';
import { freshNamespace } from '@dunwell/workflows/test';
import type { WorkflowHandle } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { pino } from 'pino';
import { preparedBundle } from '../src/prepared-bundle.ts';
import { quietRuntime } from '../src/quiet-runtime.ts';
import { readSettings } from '../src/settings.ts';
import { makeWorkers } from '../src/workers.ts';
import { callDaily, daysPerCase } from './call-daily.ts';

/**
 * Case-days per second (a wait, a decision, a call, a decision) with decisions made for real on PostgreSQL, against the
 * same workflows with decisions that cost nothing, in one run; and the memory an open, cached case takes.
 * `DATABASE_URL` names an empty throwaway database, `TEMPORAL_ADDRESS` a server, `CASES` how many cases (100).
 */
const settings = readSettings(process.env);
const caseCount = Number(process.env.CASES ?? 100);
const dayMs = 86_400_000;
quietRuntime(pino({ level: 'error' }));
await migrate(settings.DATABASE_URL);
const { db, close } = connect(settings.DATABASE_URL, { max: 24 });
await ensureClock(db, { originRealMs: Date.now(), originVirtualMs: Date.now(), scale: 86_400, paused: false });
const script = JSON.parse(readFileSync(new URL('../../../rules/scripts/friendly-reminder.json', import.meta.url), 'utf8'));
const planHash = await signedPlan(db, callDaily, { scripts: [script] });
const connection = await NativeConnection.connect({ address: settings.TEMPORAL_ADDRESS });
const bundle = await preparedBundle(settings.DUNWELL_DIR);

/** Decisions that cost nothing: the shape of the same case-days without a database. */
async function nothing({ planHash, state, reply }: AdvanceInput): Promise<Advance> {
  const seq = (state?.seq ?? 0) + 1;
  const order = { channel: 'call', nodeId: 'n', contentId: 'friendly-reminder', purpose: 'collect', contactPointRank: 0 } as const;
  const command: Advance['command'] =
    seq > 2 * daysPerCase
      ? { type: 'close', outcome: 'done' }
      : reply.type === 'woke'
        ? { type: 'contact', order }
        : { type: 'wait', untilMs: 0, wakeOn: [] };
  const decidedState = { nodeId: `n${seq}`, seq, visits: {}, memo: {}, stack: [] };
  return { planHash, state: decidedState, command, decisionId: randomUUID(), sleepMs: 1000, atMs: (seq * dayMs) / 2, eventsSeen: 0 };
}

interface Running {
  start(): Promise<WorkflowHandle<typeof caseWorkflow>>;
}

/** Runs real workers on these decisions while `act` runs; calls end at once without an answer. */
async function working<Result>(advance: Effects['advance'], act: (running: Running) => Promise<Result>): Promise<Result> {
  const { client, namespace, close: leave } = await freshNamespace(settings.TEMPORAL_ADDRESS);
  const contacted: Effects['placeCall'] = async ({ caseId, planHash, state }) => {
    const result = { type: 'settled', outcome: 'rang_no_answer' } as const;
    return { result, next: await advance({ caseId, planHash, state, reply: { type: 'contacted', result }, events: [] }) };
  };
  const runBook: Effects['runBook'] = async () => ({ businessDate: '2026-01-01', sleepMs: dayMs });
  const effects = { advance, placeCall: contacted, sendMessage: contacted, runBook };
  const workers = await makeWorkers({ ...settings, TEMPORAL_NAMESPACE: namespace }, { connection, effects, bundle });
  const running = workers.map((worker) => worker.run());
  const start = async (): Promise<WorkflowHandle<typeof caseWorkflow>> => {
    const { caseId } = await sampleCase(db);
    const workflowId = caseWorkflowId(caseId);
    return client.workflow.start(caseWorkflow, { workflowId, taskQueue: taskQueues.cases, args: [{ caseId, planHash }] });
  };
  const result = await act({ start });
  for (const worker of workers) worker.shutdown();
  await Promise.all(running);
  await leave();
  return result;
}

const startMany = (start: Running['start'], count: number) => Promise.all(Array.from({ length: count }, start));

const caseDaysPerSecond = (advance: Effects['advance']): Promise<number> =>
  working(advance, async ({ start }) => {
    const beganAtMs = performance.now();
    const handles = await startMany(start, caseCount);
    await Promise.all(handles.map((handle) => handle.result()));
    return (caseCount * daysPerCase * 1000) / (performance.now() - beganAtMs);
  });

/** Growth of this process by one more case that waits and stays in the cache. */
const kilobytesPerParkedCase = (): Promise<number> =>
  working(
    async (input) => ({ ...(await nothing(input)), sleepMs: dayMs }),
    async ({ start }) => {
      await startMany(start, 20);
      const before = process.memoryUsage().rss;
      const handles = await startMany(start, caseCount);
      // Answered by the worker once it holds the case.
      await Promise.all(handles.map((handle) => handle.query(position)));
      return (process.memoryUsage().rss - before) / 1024 / caseCount;
    },
  );

const clock = makeClock(db);
const decided = makeAdvance({ db, clock, plans: makePlanStore(db), stops: makeStops(db) });
const free = await caseDaysPerSecond(nothing);
const real = await caseDaysPerSecond(decided);
const kilobytesPerCase = await kilobytesPerParkedCase();
const figures = { caseCount, daysPerCase, caseDaysPerSecond: real, withFreeDecisions: free, ratio: real / free, kilobytesPerCase };
console.log(JSON.stringify(figures, (_key, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)));
await connection.close();
await close();
process.exit(0);
