import { randomUUID } from 'node:crypto';
import { cases, consents, consumers, contactPoints, killSwitches, legalFacts, signOffs } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { settleAttempt } from '@dunwell/db/contact-attempt';
import { closeDoubt } from '@dunwell/db/ledger';
import { type FreshDatabase, freshDatabase, type SampleCase, sampleCase } from '@dunwell/db/test';
import { dayMs, hourMs, minuteMs } from '@dunwell/rules';
import { packById, packHash } from '@dunwell/rules/policy';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ContactProposal, type Guard, makeGuard } from './index.ts';

let fresh: FreshDatabase;
let guard: Guard;
let sample: SampleCase;
/** Tuesday 2026-03-17, 10:00 in New York. */
const morningMs = Date.parse('2026-03-17T10:00:00-04:00');

beforeAll(async () => {
  fresh = await freshDatabase({ max: 40 });
  guard = makeGuard(fresh.db);
});
afterAll(() => fresh?.close());
beforeEach(async () => {
  await showing(morningMs);
  sample = await sampleCase(fresh.db);
  await fresh.db.delete(killSwitches);
});

const showing = (atMs: number) => changeClock(fresh.db, () => ({ originRealMs: 0, originVirtualMs: atMs, scale: 1, paused: true }));
const call = (more: Partial<ContactProposal> = {}): ContactProposal => ({
  attemptId: randomUUID(),
  caseId: sample.caseId,
  channel: 'call',
  agent: 'human',
  to: '+12125550143',
  disclosures: ['ai_disclosure', 'artificial_voice_identification', 'callback_number', 'mini_miranda', 'identity_institution_and_purpose'],
  ...more,
});
const ask = async (sql: string) => (await fresh.pool.query(sql)).rows;
const settle = (attemptId: string, outcome: 'rang_no_answer' | 'busy' | 'conversation', atMs: number) =>
  fresh.db.transaction((tx) => guard.settle(tx, attemptId, { outcome, endedAtMs: atMs, isDebtDiscussed: true }));

test('an allowed contact takes a place in the ledger, in flight, with a token good until the hours end', async () => {
  const proposal = call();
  const reserved = await guard.reserve(proposal);
  expect(reserved).toMatchObject({ type: 'allowed', hardStopAtMs: Date.parse('2026-03-17T21:00:00-04:00') });
  expect(
    await ask(`select l.channel, l."to", l.actor, s.outcome, a.state from contact_ledger l join attempts a using (attempt_id)
    left join ledger_settlements s on s.ledger_id = l.id where attempt_id = '${proposal.attemptId}'`),
  ).toEqual([{ channel: 'call', to: '+12125550143', actor: 'third_party_collector', outcome: null, state: 'reserved' }]);
});

test('outside permitted hours the contact is deferred to the first lawful moment and recorded as withheld', async () => {
  await showing(Date.parse('2026-03-17T06:30:00-04:00'));
  const proposal = call();
  expect(await guard.reserve(proposal)).toMatchObject({ type: 'deferred', earliestAtMs: Date.parse('2026-03-17T08:00:00-04:00') });
  expect(await ask(`select decision, channel from withheld_contacts where attempt_id = '${proposal.attemptId}'`)).toEqual([
    { decision: 'DEFER', channel: 'call' },
  ]);
  expect(await ask(`select 1 from contact_ledger where attempt_id = '${proposal.attemptId}'`)).toEqual([]);
});

test('seven calls in seven days are the most; a busy line and a reservation given back do not count', async () => {
  const reserved = async (day: number, hour: number): Promise<string> => {
    await showing(morningMs + day * dayMs + hour * hourMs);
    const proposal = call();
    const { type } = await guard.reserve(proposal);
    if (type === 'allowed') return proposal.attemptId;
    return type;
  };
  for (const day of [0, 1, 2, 3, 4, 5]) {
    await settle(await reserved(day, 0), 'busy', morningMs + day * dayMs);
    expect(await reserved(day, 5)).toHaveLength(36);
  }
  await guard.release(await reserved(6, 0));
  expect(await reserved(6, 0)).toHaveLength(36);
  expect(await reserved(6, 5)).toBe('deferred');
  expect(await reserved(7, 5)).toHaveLength(36);
});

test('an attempt asked about again is adopted, never made twice', async () => {
  const proposal = call();
  const first = await guard.reserve(proposal);
  if (first.type !== 'allowed') throw new Error(first.type);
  const second = await guard.reserve(proposal);
  if (second.type !== 'allowed') throw new Error(second.type);
  expect(await guard.verifyToken(first.token, proposal.attemptId)).toBe(false);
  expect(await guard.verifyToken(second.token, proposal.attemptId)).toBe(true);
  expect(await guard.reserve(proposal)).toEqual({ type: 'adopted', state: 'dispatched', outcome: null });
  expect(await ask(`select count(*)::int as n from contact_ledger where attempt_id = '${proposal.attemptId}'`)).toEqual([{ n: 1 }]);
});

test('a token is good once, for its own attempt, unaltered and in time', async () => {
  const [a, b] = [call(), call({ channel: 'email', to: 'ada@example.com', hasOptOut: true })];
  const reserved = await guard.reserve(a);
  if (reserved.type !== 'allowed') throw new Error(reserved.type);
  await guard.reserve(b);
  const { token } = reserved;
  expect(await guard.verifyToken(token, b.attemptId)).toBe(false);
  expect(await guard.verifyToken(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, a.attemptId)).toBe(false);
  expect(await guard.verifyToken('', a.attemptId)).toBe(false);
  await showing(reserved.hardStopAtMs);
  expect(await guard.verifyToken(token, a.attemptId)).toBe(false);
  await showing(morningMs + minuteMs);
  const all = await Promise.all(Array.from({ length: 8 }, () => guard.verifyToken(token, a.attemptId)));
  expect(all.filter(Boolean)).toHaveLength(1);
});

test('a kill switch stops what is asked and what was already allowed', async () => {
  const proposal = call();
  const reserved = await guard.reserve(proposal);
  if (reserved.type !== 'allowed') throw new Error(reserved.type);
  await fresh.db
    .insert(killSwitches)
    .values({ scope: 'channel', subject: 'call', reason: 'drill', thrownBy: 'mia', thrownAtMs: morningMs });
  expect(await guard.verifyToken(reserved.token, proposal.attemptId)).toBe(false);
  expect(await guard.reserve(call())).toMatchObject({ type: 'withheld', rules: ['KILL-SWITCH-CHANNEL'] });
  expect(await guard.reserve(proposal)).toMatchObject({ type: 'withheld' });
  expect(await guard.reserve(proposal)).toEqual({ type: 'adopted', state: 'released', outcome: null });
});

test.each(['deceased', 'bankruptcy', 'identityTheft'] as const)('nobody is contacted about a person with the fact %s', async (kind) => {
  await fresh.db.insert(legalFacts).values({ consumerId: sample.consumerId, kind, fromMs: morningMs - dayMs, source: 'test' });
  expect((await guard.reserve(call())).type).toBe('withheld');
});

test.each([
  ['dispute', { written: true }],
  ['attorney', { known: true }],
  ['cease', { medium: 'mail' }],
] as const)('the law stops a call to a person with the fact %s', async (kind, detail) => {
  await fresh.db
    .insert(legalFacts)
    .values({ consumerId: sample.consumerId, caseId: sample.caseId, kind, detail, fromMs: morningMs - dayMs, source: 'test' });
  expect((await guard.reserve(call())).type).toBe('withheld');
});

test('a draft pack binds from its signature on: then an artificial voice without consent to the number is withheld', async () => {
  await fresh.db.delete(consents).where(eq(consents.consumerId, sample.consumerId));
  const unsigned = call({ agent: 'ai_voice' });
  expect((await guard.reserve(unsigned)).type).toBe('allowed');
  await guard.release(unsigned.attemptId);
  const tcpa = packById('us-tcpa')!;
  const signOff = { kind: 'pack', artifactId: tcpa.id, hash: packHash(tcpa), signer: 'cora', atMs: morningMs } as const;
  await fresh.db.insert(signOffs).values({ ...signOff, verdict: 'signed' });
  expect(await guard.reserve(call({ agent: 'ai_voice' }))).toMatchObject({ type: 'withheld' });
  await fresh.db.insert(signOffs).values({ ...signOff, verdict: 'withdrawn' });
  expect((await guard.reserve(call({ agent: 'ai_voice' }))).type).toBe('allowed');
});

test('a number known to be wrong is not called', async () => {
  await fresh.db
    .update(contactPoints)
    .set({ wrongSinceMs: morningMs - dayMs })
    .where(eq(contactPoints.consumerId, sample.consumerId));
  expect(await guard.reserve(call())).toMatchObject({ type: 'withheld' });
});

test('a closed case is not collected', async () => {
  await fresh.db.update(cases).set({ status: 'closed' }).where(eq(cases.id, sample.caseId));
  expect(await guard.reserve(call())).toMatchObject({ type: 'withheld', rules: ['HOUSE-CASE-CLOSED'] });
});

test('only a person with a reason may override, only a frequency limit, and it is kept in the audit', async () => {
  const first = call();
  await guard.reserve(first);
  await settle(first.attemptId, 'conversation', morningMs);
  await showing(morningMs + 2 * dayMs);
  const override = { by: 'mia', reason: 'The consumer asked to be called back today.' };
  expect((await guard.reserve(call())).type).toBe('deferred');
  expect((await guard.reserve(call({ override, agent: 'ai_voice' }))).type).not.toBe('allowed');
  expect((await guard.reserve(call({ override: { ...override, reason: 'no' } }))).type).toBe('deferred');
  expect((await guard.reserve(call({ override }))).type).toBe('allowed');
  expect(await ask(`select actor, action, detail->>'reason' as reason from audit_log`)).toEqual([
    { actor: 'mia', action: 'overrode', reason: override.reason },
  ]);
  expect(await ask(`select author, kind, text->>'en' as words from case_notes where case_id = '${sample.caseId}'`)).toEqual([
    { author: 'mia', kind: 'person', words: expect.stringContaining(override.reason) },
  ]);
  await showing(morningMs + 2 * dayMs + 13 * hourMs);
  expect((await guard.reserve(call({ override }))).type).toBe('deferred');
});

test('consent to more calls frees the debt, the channel and the number it names; a record that names no debt frees nothing', async () => {
  const first = call();
  await guard.reserve(first);
  await settle(first.attemptId, 'conversation', morningMs);
  await showing(morningMs + 2 * dayMs);
  const { consumerId, caseId } = sample;
  const given = { consumerId, purpose: 'frequency', givenTo: 'directly_to_collector', source: 'letter', atMs: morningMs + dayMs } as const;
  const afterConsent = async (consent: Pick<typeof consents.$inferInsert, 'channel' | 'caseIds' | 'address'>) => {
    await fresh.db.delete(consents).where(eq(consents.purpose, 'frequency'));
    await fresh.db.insert(consents).values({ ...given, ...consent });
    const asked = call();
    const { type } = await guard.reserve(asked);
    if (type === 'allowed') await guard.release(asked.attemptId);
    return type;
  };
  expect(await afterConsent({ channel: 'call', caseIds: [] })).toBe('deferred');
  expect(await afterConsent({ channel: 'call', caseIds: [randomUUID()] })).toBe('deferred');
  expect(await afterConsent({ channel: 'sms', caseIds: [caseId] })).toBe('deferred');
  expect(await afterConsent({ channel: 'call', caseIds: [caseId], address: '+12125550199' })).toBe('deferred');
  expect(await afterConsent({ channel: 'call', caseIds: [caseId], address: call().to })).toBe('allowed');
  expect(await afterConsent({ channel: 'call', caseIds: [caseId] })).toBe('allowed');
});

test('doubt is closed once after the time in which anybody reports, and counts as much as before', async () => {
  const [doubtful, open] = [call(), call({ channel: 'email', to: 'ada@example.com', hasOptOut: true })];
  await guard.reserve(doubtful);
  await guard.reserve(open);
  const note = { en: 'Call: outcome unknown', zh: '电话：结果不明' };
  await fresh.db.transaction(async (tx) => {
    await guard.settle(tx, doubtful.attemptId, { outcome: 'unknown', endedAtMs: morningMs, isDebtDiscussed: false });
    const { attemptId, caseId } = doubtful;
    await settleAttempt(tx, { attemptId, caseId, decisionId: randomUUID(), outcome: 'unknown', endedAtMs: morningMs, note });
  });
  await showing(morningMs + 71 * hourMs);
  expect(await closeDoubt(fresh.db, 72)).toBe(0);
  const later = call();
  expect(await guard.reserve(later)).toMatchObject({ type: 'allowed' });
  await guard.release(later.attemptId);
  await showing(morningMs + 73 * hourMs);
  const closed = await Promise.all([closeDoubt(fresh.db, 72), closeDoubt(fresh.db, 72), closeDoubt(fresh.db, 72)]);
  expect(closed.reduce((sum, n) => sum + n)).toBe(1);
  const stillOpen = { channel: 'email', outcome: null };
  const outcomes = `select channel, outcome from contact_ledger left join ledger_settlements on ledger_id = id where attempt_id = any(array['${doubtful.attemptId}', '${open.attemptId}']::uuid[]) order by 1`;
  expect(await ask(outcomes)).toEqual([{ channel: 'call', outcome: 'unknown' }, stillOpen]);
  await settle(doubtful.attemptId, 'busy', morningMs);
  expect(await ask(outcomes)).toEqual([{ channel: 'call', outcome: 'unknown' }, stillOpen]);
});

test('the ledger cannot be edited', async () => {
  const proposal = call();
  await guard.reserve(proposal);
  await settle(proposal.attemptId, 'busy', morningMs);
  for (const change of [
    `update contact_ledger set at = now() where attempt_id = '${proposal.attemptId}'`,
    `delete from contact_ledger where attempt_id = '${proposal.attemptId}'`,
    `update ledger_settlements set outcome = 'busy'`,
    `delete from ledger_settlements`,
    `truncate contact_ledger, ledger_settlements`,
  ]) {
    await expect(fresh.pool.query(change)).rejects.toThrow('append-only');
  }
});

test('a cap that is no presumption is not overridden, whatever the reason', async () => {
  await fresh.db
    .update(consumers)
    .set({ region: 'WA', jurisdictions: ['US', 'US-WA'] })
    .where(eq(consumers.id, sample.consumerId));
  const wa = packById('us-wa')!;
  const signOff = { kind: 'pack', artifactId: wa.id, hash: packHash(wa), signer: 'cora', atMs: morningMs } as const;
  await fresh.db.insert(signOffs).values({ ...signOff, verdict: 'signed' });
  for (const day of [0, 1, 2]) {
    await showing(morningMs + day * dayMs);
    const made = call();
    expect((await guard.reserve(made)).type).toBe('allowed');
    await settle(made.attemptId, 'rang_no_answer', morningMs + day * dayMs);
  }
  await showing(morningMs + 3 * dayMs);
  const override = { by: 'mia', reason: 'The consumer asked to be called back today.' };
  expect(await guard.reserve(call({ override }))).toMatchObject({ type: 'deferred', rules: expect.arrayContaining(['US-WA-3PERWEEK']) });
});
