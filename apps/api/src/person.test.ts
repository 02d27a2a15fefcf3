import { consents, optOuts, outbox } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { sampleCase } from '@dunwell/db/test';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './test/house.ts';

let house: House;
/** Tuesday 2026-03-17, 10:00 in New York. */
const morningMs = Date.parse('2026-03-17T10:00:00-04:00');
beforeAll(async () => {
  house = await openHouse({ DUNWELL_DEMO: '1', DUNWELL_TOKEN: 'a-token-for-machines' });
  await changeClock(house.deps.db, () => ({ originRealMs: 0, originVirtualMs: morningMs, scale: 1, paused: true }));
});
afterAll(() => house?.fresh.close());

const robot = async (caseId: string) => {
  const { answers } = await house.as('operations').case.why({ caseId });
  return answers[0];
};

test('a consent that is given and taken back is what the guard knows from that moment on, with its history', async () => {
  const { caseId, consumerId } = await sampleCase(house.deps.db);
  const agent = house.as('agent');
  await house.deps.db.delete(consents).where(eq(consents.consumerId, consumerId));
  const before = await robot(caseId);
  const consent = { channel: 'call', purpose: 'automated', givenTo: 'directly_to_collector', via: 'call', source: 'recording 77' } as const;
  const { id } = await agent.person.giveConsent({ caseId, consent, reason: 'said so on the phone' });
  expect(await agent.person.giveConsent({ caseId, consent, reason: 'told twice' })).toEqual({ id: null });
  const given = await robot(caseId);
  expect(given?.requirements.length).toBeLessThanOrEqual(before?.requirements.length ?? 0);
  await agent.person.revokeConsent({ caseId, consentId: id!, via: 'letter', reason: 'letter of today' });
  await expect(agent.person.revokeConsent({ caseId, consentId: id!, via: 'letter', reason: 'again' })).rejects.toThrow('has ended already');
  const facts = await house.as('compliance').person.facts({ caseId });
  expect(facts.consents).toMatchObject([{ id, revokedBy: 'letter', revokedAtMs: morningMs, source: 'recording 77' }]);
  expect(facts.changes.map(({ action, actor }) => [action, actor])).toEqual([
    ['consentRevoked', 'The agent'],
    ['consentGiven', 'The agent'],
  ]);
});

test('a word that the channels are not wanted ends every consent for them and tells the running case, whatever way it came', async () => {
  const { caseId, consumerId } = await sampleCase(house.deps.db);
  const channels = ['call', 'sms', 'email'] as const;
  expect(await house.as('agent').person.refuse({ caseId, channels: [...channels], via: 'inPerson', reason: 'at the counter' })).toEqual({
    revoked: 3,
  });
  const { answers } = await house.as('operations').case.why({ caseId });
  expect(answers.slice(0, 4).map(({ decision }) => decision)).toEqual(['BLOCK', 'BLOCK', 'BLOCK', 'BLOCK']);
  const [event] = await house.deps.db.select().from(outbox).where(eq(outbox.caseId, caseId));
  expect(event?.event).toMatchObject({ name: 'stopRequested' });
  const refusals = await house.deps.db.select().from(optOuts).where(eq(optOuts.consumerId, consumerId));
  const call = refusals.find(({ channel }) => channel === 'call')!;
  await house.as('agent').person.withdrawRefusal({ caseId, optOutId: call.id, reason: 'wants calls after all' });
  expect((await house.as('operations').case.why({ caseId })).answers[1]).toMatchObject({ decision: 'ALLOW' });
});

test('a number that is somebody else’s is not used any more, and an inconvenient time defers', async () => {
  const { caseId } = await sampleCase(house.deps.db);
  const agent = house.as('agent');
  const preferences = { inconvenientPlaces: [], agreedHours: null, preferredChannel: 'sms' as const, via: 'call' as const };
  const inconvenientTimes = [{ days: ['Tue' as const], from: '09:00', to: '12:00' }];
  await agent.person.notePreferences({ caseId, ...preferences, inconvenientTimes, reason: 'at work in the morning' });
  expect((await house.as('operations').case.why({ caseId })).answers[1]).toMatchObject({ decision: 'DEFER' });
  const { points } = await agent.person.facts({ caseId });
  const phone = points.find(({ kind }) => kind === 'phone')!;
  await agent.person.noteNumber({
    caseId,
    pointId: phone.id,
    lineType: 'mobile',
    place: 'work',
    isWrong: true,
    reason: 'a stranger answered',
  });
  expect((await house.as('operations').case.why({ caseId })).answers[1]).toMatchObject({ address: 'wrong', decision: 'BLOCK' });
  expect(JSON.stringify((await agent.person.facts({ caseId })).changes)).not.toContain(phone.value);
});

test('other systems give and revoke consent through the events route', async () => {
  const { caseId } = await sampleCase(house.deps.db, { case: { ref: 'CONSENT-1' } });
  const consent = { channel: 'sms', purpose: 'automated', givenTo: 'creditor', via: 'web', source: 'form 12', givenAtMs: morningMs - 1 };
  const given = { caseRef: 'CONSENT-1', name: 'consentGiven', consent };
  expect(await (await house.tell(given)).json()).toEqual({ caseId, isNew: true });
  expect(await (await house.tell(given)).json()).toEqual({ caseId, isNew: false });
  const bad = await house.tell({ ...given, consent: { ...consent, purpose: 'contact', source: '' } });
  expect([bad.status, ((await bad.json()) as { error: { issues: string[] } }).error.issues]).toEqual([
    400,
    expect.arrayContaining([expect.stringContaining('consent.source')]),
  ]);
  expect((await house.tell({ caseRef: 'CONSENT-1', name: 'consentRevoked', channels: ['sms'], via: 'email' })).status).toBe(202);
  const { consents: known } = await house.as('operations').person.facts({ caseId });
  expect(known.filter(({ channel }) => channel === 'sms').every(({ revokedAtMs }) => revokedAtMs !== null)).toBe(true);
});

test('a person at a desk learns before the click whether the call is lawful, and whether they may rebut a presumption', async () => {
  const { caseId } = await sampleCase(house.deps.db);
  const asked = await house.as('agent').desk.ask({ caseId });
  expect(asked).toMatchObject({ to: '+12125550143', answer: { decision: 'ALLOW' }, mayOverride: false, open: null });
  await expect(house.as('agent').desk.reserve({ caseId, to: '+19995550000' })).rejects.toThrow('none of the numbers');
  const overriding = { caseId, to: '+12125550143', overrideReason: 'because it is important' };
  await expect(house.as('agent').desk.reserve(overriding)).rejects.toThrow('does not include contact.override');
  await expect(house.as('agent').desk.reserve({ caseId, to: '+12125550143' })).rejects.toThrow('the guard does not answer now');
});

test('a legal hold is set and lifted with a reason, once each, and the history shows it', async () => {
  const { caseId } = await sampleCase(house.deps.db);
  const compliance = house.as('compliance');
  await compliance.retention.hold({ caseId, reason: 'lawsuit 12/26' });
  await expect(compliance.retention.hold({ caseId, reason: 'lawsuit 12/26' })).rejects.toThrow('stands already');
  expect((await compliance.retention.history()).holds).toMatchObject([{ caseId, reason: 'lawsuit 12/26', releasedAtMs: null }]);
  const { holds } = await compliance.retention.history();
  await compliance.retention.release({ consumer: holds[0]!.consumerRef, reason: 'settled' });
  await expect(compliance.retention.hold({ consumer: 'nobody', reason: 'lawsuit' })).rejects.toThrow('there is no consumer nobody');
  await expect(compliance.retention.release({ caseId, reason: 'settled' })).rejects.toThrow('no legal hold stands');
});

test('the guard says what it would say about a real person at any moment, with budgets; packs have their versions', async () => {
  const { caseId } = await sampleCase(house.deps.db);
  const compliance = house.as('compliance');
  const night = await compliance.policy.whatIfCase({
    case: caseId,
    channel: 'call',
    agent: 'human',
    atMs: Date.parse('2026-03-17T22:00:00-04:00'),
  });
  expect(night.answer).toMatchObject({ decision: 'DEFER', rules: expect.arrayContaining(['US-REGF-TIME-8-21']) });
  expect(night.answer?.budgets.length).toBeGreaterThan(0);
  const [version] = await compliance.policy.versions({ id: 'us-regf' });
  expect(version).toMatchObject({ state: 'active', pack: { id: 'us-regf' } });
  expect(await compliance.policy.versions({ id: 'nothing' })).toEqual([]);
});
