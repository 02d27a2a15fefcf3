import { attempts, caseNotes, cases } from '@dunwell/db';
import { throwSwitch } from '@dunwell/db/kill-switch';
import { sampleCase } from '@dunwell/db/test';
import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { type House, openHouse, temporalAddress } from './house.ts';

describe.skipIf(!temporalAddress)('a stop that ends live calls', () => {
  let house: House;
  afterEach(() => house?.close());
  const board = async (path: string): Promise<Record<string, unknown>> => (await fetch(`${house.boardUrl}${path}`)).json() as never;
  /** What the robot is saying to whoever was called. */
  const saying = async () => {
    const [called] = await house.fresh.db.select().from(attempts);
    return called ? (await board(`/calls/${called.attemptId}`)).saying : '';
  };

  test('closes the call under way, on record, and nobody is rung again', async () => {
    house = await openHouse({ lines: { answers: 1 }, people: { promises: 1 } }, 5);
    const { db } = house.fresh;
    const { caseId } = await sampleCase(db, { case: { strategyId: 'call-once', planHash: house.plans['call-once'] } });
    await house.startWorker();
    await expect.poll(saying, { timeout: 60_000, interval: 50 }).not.toBe('');
    const { id } = await throwSwitch(db, {
      scope: 'strategy',
      subject: 'call-once',
      reason: 'The script names a wrong amount',
      endsLiveCalls: true,
      by: 'olga',
      atMs: Date.now(),
    });
    await expect.poll(async () => (await board('/counters')).live, { interval: 50 }).toBe(0);
    await expect.poll(async () => (await db.select().from(attempts))[0]!.state, { timeout: 20_000 }).toBe('settled');
    const [called] = await db.select().from(attempts);
    expect(called!.stopId).toBe(id);
    expect((called!.transcript as { stateId: string }[]).at(-1)!.stateId).toBe('closing');
    const notes = await db.select().from(caseNotes).where(eq(caseNotes.attemptId, called!.attemptId));
    expect(notes[0]!.text.en).toContain('ended early by a stop: The script names a wrong amount');
    expect(await board('/counters')).toMatchObject({ live: 0, redialled: [] });
    expect(await db.select().from(attempts)).toHaveLength(1);
    expect((await db.select().from(cases).where(eq(cases.id, caseId)))[0]!.status).not.toBe('held');
  });
});
