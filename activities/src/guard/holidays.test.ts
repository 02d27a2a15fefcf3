import { randomUUID } from 'node:crypto';
import { consumers } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { putArtifact, signArtifact } from '@dunwell/db/publishing';
import { type FreshDatabase, freshDatabase, type SampleCase, sampleCase } from '@dunwell/db/test';
import type { Json } from '@dunwell/rules';
import { allCalendars, type Calendar, calendarHash } from '@dunwell/rules/policy';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Guard, makeGuard } from './index.ts';

let fresh: FreshDatabase;
let guard: Guard;
let sample: SampleCase;
const australian = allCalendars().find(({ id }) => id === 'au')!;

beforeAll(async () => {
  fresh = await freshDatabase();
  guard = makeGuard(fresh.db);
});
afterAll(() => fresh?.close());
beforeEach(async () => {
  sample = await sampleCase(fresh.db);
  const sydney = {
    country: 'AU',
    zone: 'Australia/Sydney',
    jurisdictions: ['AU'],
    locations: [{ source: 'address', tz: 'Australia/Sydney' }],
  };
  await fresh.db.update(consumers).set(sydney).where(eq(consumers.id, sample.consumerId));
});

const reserveAt = async (text: string) => {
  await changeClock(fresh.db, () => ({ originRealMs: 0, originVirtualMs: Date.parse(text), scale: 1, paused: true }));
  const attemptId = randomUUID();
  const disclosures = ['ai_disclosure', 'identity_institution_and_purpose'];
  const call = { channel: 'call', agent: 'human', to: '+12125550143' } as const;
  return { attemptId, reserved: await guard.reserve({ attemptId, caseId: sample.caseId, disclosures, ...call }) };
};

test('nobody in Australia is called on Good Friday, and the record names the calendar with its hash', async () => {
  const { attemptId, reserved } = await reserveAt('2026-04-03T12:00:00+11:00');
  expect(reserved).toMatchObject({ type: 'deferred', earliestAtMs: Date.parse('2026-04-04T09:00:00+11:00') });
  const { rows } = await fresh.pool.query(`select packs from withheld_contacts where attempt_id = $1`, [attemptId]);
  expect(rows[0].packs).toContainEqual({ id: 'calendar/au@1', hash: calendarHash(australian) });
  expect((await reserveAt('2026-04-08T12:00:00+10:00')).reserved.type).toBe('allowed');
});

test('a year no calendar reaches is closed until the house has signed one that does', async () => {
  const { attemptId, reserved } = await reserveAt('2041-03-05T12:00:00+11:00');
  expect(reserved).toMatchObject({ type: 'withheld', rules: expect.arrayContaining(['AU-RG96-TIME']) });
  const { rows } = await fresh.pool.query(`select explain from withheld_contacts where attempt_id = $1`, [attemptId]);
  expect(JSON.stringify(rows[0].explain)).toContain('The holiday calendar for AU has no 2041.');
  const longer: Calendar = { ...australian, version: 2, years: [...australian.years, 2041] };
  const artifact = { kind: 'calendar', id: 'au', hash: calendarHash(longer) } as const;
  await putArtifact(fresh.db, { ...artifact, name: 'Australia', body: longer as unknown as Json, author: 'otto', atMs: 0 });
  expect((await reserveAt('2041-03-06T12:00:00+11:00')).reserved.type).toBe('withheld');
  await signArtifact(fresh.db, { ...artifact, signer: 'cora', comment: 'Gazetted', atMs: 1 });
  expect((await reserveAt('2041-03-06T12:00:00+11:00')).reserved.type).toBe('allowed');
});
