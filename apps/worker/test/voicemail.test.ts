import { attempts, caseNotes, cases } from '@dunwell/db';
import { sampleCase } from '@dunwell/db/test';
import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { type House, openHouse, temporalAddress } from './house.ts';

const machines = { lines: { voicemail: 1 } };

describe.skipIf(!temporalAddress)('a case whose machine answers', () => {
  let house: House;
  afterEach(() => house?.close());
  const owed = async (): Promise<string> =>
    (await sampleCase(house.fresh.db, { case: { strategyId: 'call-once', planHash: house.plans['call-once'] } })).caseId;
  const row = async (caseId: string) => (await house.fresh.db.select().from(cases).where(eq(cases.id, caseId)))[0]!;
  const attempt = async () => (await house.fresh.db.select().from(attempts))[0];
  const board = async (path: string): Promise<Record<string, unknown>> => (await fetch(`${house.boardUrl}${path}`)).json() as never;
  const tape = async (): Promise<readonly string[]> => {
    const called = await attempt();
    return called ? ((await board(`/calls/${called.attemptId}`)).tape as string[]) : [];
  };
  const left = async () => ((await attempt())!.transcript as { text: string }[]).map(({ text }) => text);

  test('leaves by the exit of a voicemail, with the message on record', async () => {
    house = await openHouse(machines, 20);
    const caseId = await owed();
    await house.startWorker();
    await expect.poll(async () => (await row(caseId)).status, { timeout: 90_000 }).toBe('closed');
    expect(await row(caseId)).toMatchObject({ closedAs: 'voicemail' });
    expect(await attempt()).toMatchObject({ outcome: 'voicemail_limited_content', conversation: null });
    expect(await left()).toEqual(await tape());
    const notes = await house.fresh.db.select().from(caseNotes).where(eq(caseNotes.caseId, caseId));
    expect(notes.map(({ text }) => text.en).join('\n')).toContain('Please ask for Dana Reed.');
  }, 120_000);

  test('hears no second message when the worker is killed in the middle of the first', async () => {
    house = await openHouse(machines, 3);
    const caseId = await owed();
    const worker = await house.startWorker();
    await expect.poll(async () => (await tape()).length, { timeout: 90_000, interval: 20 }).toBeGreaterThanOrEqual(2);
    await worker.end('SIGKILL');
    await house.startWorker();
    await expect.poll(async () => (await row(caseId)).status, { timeout: 180_000, interval: 1000 }).toBe('closed');
    const heard = await tape();
    expect(new Set(heard).size).toBe(heard.length);
    expect(heard.length).toBeLessThan(5);
    expect(await attempt()).toMatchObject({ outcome: 'voicemail_left' });
    expect(await left()).toEqual(heard);
    expect(await board('/counters')).toMatchObject({ live: 0, redialled: [] });
    expect(await house.fresh.db.select().from(attempts)).toHaveLength(1);
  }, 300_000);
});
