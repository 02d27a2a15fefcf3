import { auditLog } from '@dunwell/db';
import { readStanding, thrownSwitch } from '@dunwell/db/contact-request';
import { sampleCase } from '@dunwell/db/test';
import { like } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../test/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.fresh.close());

test('a thrown switch stops the guard at once, is told to everybody, and is lifted with a reason', async () => {
  const { caseId, creditorId } = await sampleCase(house.fresh.db);
  const operations = house.as('operations');
  const thrown = await operations.stop.throw({ scope: 'creditor', subject: creditorId, reason: 'Wrong balances in the file' });
  expect(thrown.type).toBe('thrown');
  const again = await house.as('compliance').stop.throw({ scope: 'creditor', subject: creditorId, reason: 'Me too' });
  expect(again).toEqual({ type: 'alreadyThrown', id: thrown.id });
  const wish = { caseId, channel: 'sms', to: '+12125550143' } as const;
  expect(thrownSwitch((await readStanding(house.fresh.db, { caseId }))!, wish)).toMatchObject({ reason: 'Wrong balances in the file' });
  expect(await house.as('executive').stop.thrown()).toMatchObject([{ scope: 'creditor', creditorName: 'Example Bank', liftedAtMs: null }]);
  await operations.stop.lift({ id: thrown.id, reason: 'Balances corrected' });
  await expect(operations.stop.lift({ id: thrown.id, reason: 'Again' })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await house.as('agent').stop.thrown()).toEqual([]);
  expect(thrownSwitch((await readStanding(house.fresh.db, { caseId }))!, wish)).toBeUndefined();
  const entries = await house.fresh.db
    .select({ actor: auditLog.actor, action: auditLog.action, detail: auditLog.detail })
    .from(auditLog)
    .where(like(auditLog.subject, 'kill-switch/%'))
    .orderBy(auditLog.seq);
  expect(entries).toMatchObject([
    { actor: 'operations', action: 'stopped', detail: { scope: 'creditor', reason: 'Wrong balances in the file' } },
    { actor: 'operations', action: 'lifted', detail: { reason: 'Balances corrected' } },
  ]);
});

test('a switch thrown again to end live calls is widened, once, with the reason for it in the audit', async () => {
  const operations = house.as('operations');
  const wanted = { scope: 'strategy', subject: 'early-stage' } as const;
  const thrown = await operations.stop.throw({ ...wanted, reason: 'Complaints' });
  const widened = await operations.stop.throw({ ...wanted, reason: 'It says the wrong amount', endsLiveCalls: true });
  expect(widened).toEqual({ type: 'widened', id: thrown.id });
  const again = await operations.stop.throw({ ...wanted, reason: 'Once more', endsLiveCalls: true });
  expect(again).toEqual({ type: 'alreadyThrown', id: thrown.id });
  const { switches } = await operations.stop.list();
  expect(switches.find(({ id }) => id === thrown.id)).toMatchObject({ reason: 'Complaints', endsLiveCalls: true, endedCalls: 0 });
  const entries = await house.fresh.db
    .select({ detail: auditLog.detail })
    .from(auditLog)
    .where(like(auditLog.subject, `kill-switch/${thrown.id}`))
    .orderBy(auditLog.seq);
  expect(entries).toMatchObject([
    { detail: { reason: 'Complaints', endsLiveCalls: false } },
    { detail: { reason: 'It says the wrong amount', endsLiveCalls: true } },
  ]);
  await operations.stop.lift({ id: thrown.id, reason: 'Mended' });
});

test('a switch needs a reason and something that exists to stop', async () => {
  const operations = house.as('operations');
  await expect(operations.stop.throw({ scope: 'all', reason: '  ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(operations.stop.throw({ scope: 'channel', subject: 'pigeon' as never, reason: 'because' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

test('everything can be stopped by one switch', async () => {
  const { caseId } = await sampleCase(house.fresh.db);
  const { id } = await house.as('compliance').stop.throw({ scope: 'all', reason: 'Regulator on the phone' });
  const wish = { caseId, channel: 'call', to: '+12125550143' } as const;
  expect(thrownSwitch((await readStanding(house.fresh.db, { caseId }))!, wish)).toMatchObject({ scope: 'all' });
  await house.as('compliance').stop.lift({ id, reason: 'Settled' });
  expect((await house.as('compliance').stop.list()).switches.length).toBeGreaterThan(0);
});
