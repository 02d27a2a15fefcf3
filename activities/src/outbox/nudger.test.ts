import { cases } from '@dunwell/db';
import { changeClock, ensureClock } from '@dunwell/db/clock';
import { appendEvent } from '@dunwell/db/outbox';
import { type FreshDatabase, freshDatabase, sampleCase } from '@dunwell/db/test';
import { dayMs, pause, resume } from '@dunwell/rules';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseRuns, CaseStart } from '../cases/index.ts';
import { makeClock } from '../clock/index.ts';
import { makeNudger, relayRound } from './index.ts';

/** Remembers who was woken; cases in `lost` have no run. */
class RecordedRuns implements CaseRuns {
  readonly started: CaseStart[] = [];
  readonly nudged: string[] = [];
  readonly heard: string[] = [];
  readonly lost = new Set<string>();
  readonly start = async (start: CaseStart): Promise<void> => void this.started.push(start);
  readonly nudge = async (caseId: string) => this.reach(caseId, this.nudged);
  readonly send = async (caseId: string) => this.reach(caseId, this.heard);
  private reach(caseId: string, list: string[]): 'heard' | 'notRunning' {
    if (this.lost.has(caseId)) return 'notRunning';
    list.push(caseId);
    return 'heard';
  }
}

const nowMs = Date.parse('2026-11-23T15:00:00Z');
let fresh: FreshDatabase;
let overdue: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  await ensureClock(fresh.db, { originRealMs: Date.now(), originVirtualMs: nowMs, scale: 1, paused: false });
  const waiting = { strategyId: 's', planHash: 'a'.repeat(64), startedAtMs: nowMs };
  ({ caseId: overdue } = await sampleCase(fresh.db, { case: { ...waiting, nextAtMs: nowMs - dayMs } }));
  await sampleCase(fresh.db, { case: { ...waiting, nextAtMs: nowMs + dayMs } });
  await sampleCase(fresh.db, { case: { ...waiting, nextAtMs: nowMs - dayMs, status: 'closed' } });
  await sampleCase(fresh.db, { case: { ...waiting, nextAtMs: nowMs - dayMs, startedAtMs: null } });
});
afterAll(() => fresh?.close());

test('only running cases whose time has passed are nudged, and not again at once', async () => {
  const runs = new RecordedRuns();
  const round = makeNudger(fresh.db, runs, makeClock(fresh.db));
  await round();
  await round();
  expect(runs.nudged).toEqual([overdue]);
});

test('nobody is nudged while the clock is paused', async () => {
  await changeClock(fresh.db, (clock) => pause(clock, Date.now()));
  const runs = new RecordedRuns();
  await makeNudger(fresh.db, runs, makeClock(fresh.db))();
  expect(runs.nudged).toEqual([]);
  await changeClock(fresh.db, (clock) => resume(clock, Date.now()));
});

test('a case whose run was lost is started again where its last decision left it', async () => {
  const runs = new RecordedRuns();
  runs.lost.add(overdue);
  await makeNudger(fresh.db, runs, makeClock(fresh.db))();
  expect(runs.started).toEqual([{ caseId: overdue, planHash: 'a'.repeat(64), state: null, inbox: [] }]);
});

test('an event for a lost run goes into the new one; for a closed case it has done its work', async () => {
  const runs = new RecordedRuns();
  runs.lost.add(overdue);
  const event = { id: crypto.randomUUID(), name: 'paidInPart', atMs: nowMs } as const;
  await appendEvent(fresh.db, overdue, event);
  await relayRound(fresh.db, runs);
  expect(runs.started).toMatchObject([{ caseId: overdue, inbox: [event] }]);
  await fresh.db.update(cases).set({ status: 'closed' }).where(eq(cases.id, overdue));
  await appendEvent(fresh.db, overdue, event);
  await relayRound(fresh.db, runs);
  expect(runs.started).toHaveLength(1);
});
