import { createPublicKey, verify } from 'node:crypto';
import { contactPoints, decisions, killSwitches, legalFacts } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { sampleCase } from '@dunwell/db/test';
import { contentHash, sealedText } from '@dunwell/rules/artifact';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handleWith } from './http/handle.ts';
import { type House, openHouse } from './test/house.ts';

let house: House;
/** Tuesday 2026-03-17, 10:00 in New York. */
const morningMs = Date.parse('2026-03-17T10:00:00-04:00');
beforeAll(async () => {
  house = await openHouse();
  await changeClock(house.deps.db, () => ({ originRealMs: 0, originVirtualMs: morningMs, scale: 1, paused: true }));
});
afterAll(() => house?.fresh.close());

const decided = (answers: readonly { readonly decision: string }[]) => answers.map(({ decision }) => decision);

test('why says first in one sentence what happened and when each way is lawful next, in local time with its zone', async () => {
  const { caseId } = await sampleCase(house.deps.db);
  const why = await house.as('operations').case.why({ caseId, atMs: Date.parse('2026-03-17T06:00:00-04:00') });
  expect(why.sentence.en).toContain('nobody has tried to make contact yet.');
  expect(why.sentence.en).toContain('call by a person — 2026-03-17 08:00 (America/New_York)');
  expect(why.sentence.zh).toContain('人工致电——2026-03-17 08:00 (America/New_York)');
  const [, person] = why.answers;
  expect(person).toMatchObject({
    decision: 'DEFER',
    rules: expect.arrayContaining(['US-REGF-TIME-8-21']),
    nextLocal: '2026-03-17 08:00 (America/New_York)',
  });
  expect(person).toMatchObject({
    budgets: expect.arrayContaining([expect.objectContaining({ rule: 'US-REGF-FREQ-7IN7', used: 0, left: 7 })]),
  });
});

test('a case is asked about by its reference too, and an unknown one is said to be unknown', async () => {
  const { caseId } = await sampleCase(house.deps.db);
  const { ref } = await house.as('operations').case.why({ caseId });
  expect(await house.as('operations').case.why({ caseId: ref })).toMatchObject({ caseId, ref });
  await expect(house.as('operations').case.why({ caseId: 'nobody' })).rejects.toThrow('there is no case nobody');
});

test('why never says yes about a person who has died, now or after; before, it was not known', async () => {
  const { caseId, consumerId } = await sampleCase(house.deps.db);
  await house.deps.db.insert(legalFacts).values({ consumerId, kind: 'deceased', fromMs: morningMs - 3_600_000, source: 'test' });
  const ask = async (atMs?: number) => decided((await house.as('operations').case.why({ caseId, ...(atMs && { atMs }) })).answers);
  expect(await ask()).toEqual(['BLOCK', 'BLOCK', 'BLOCK', 'BLOCK', 'BLOCK']);
  expect(await ask(morningMs + 86_400_000)).toEqual(['BLOCK', 'BLOCK', 'BLOCK', 'BLOCK', 'BLOCK']);
  expect((await ask(morningMs - 2 * 3_600_000))[1]).toBe('ALLOW');
});

test('why says no under a kill switch, and names it', async () => {
  const { caseId } = await sampleCase(house.deps.db);
  const [thrown] = await house.deps.db
    .insert(killSwitches)
    .values({ scope: 'channel', subject: 'sms', reason: 'drill', thrownBy: 'mia', thrownAtMs: morningMs })
    .returning();
  const { answers } = await house.as('operations').case.why({ caseId });
  expect(answers[2]).toMatchObject({ channel: 'sms', decision: 'BLOCK', rules: ['KILL-SWITCH-CHANNEL'], nextAtMs: null });
  expect(answers[1]).toMatchObject({ channel: 'call', decision: 'ALLOW' });
  expect(thrown!.liftedAtMs).toBeNull();
  await house.deps.db.update(killSwitches).set({ liftedAtMs: morningMs, liftedBy: 'mia' }).where(eq(killSwitches.id, thrown!.id));
});

test('evidence is found by the person’s reference or by a case, and the audit keeps who took it with its hash', async () => {
  const { consumerId, caseId } = await sampleCase(house.deps.db);
  const compliance = house.as('compliance');
  const taken = await compliance.evidence.export({ consumer: consumerId });
  expect(taken).toMatchObject({ format: 'dunwell.evidence/2', consumerId, sections: { consents: expect.any(Array), overrides: [] } });
  const { hash, seal, ...rest } = taken;
  expect(contentHash(rest as never)).toBe(hash);
  const pem = await (await handleWith(house.deps, new Request('http://127.0.0.1:3000/api/house-keys'))).text();
  expect(verify(null, Buffer.from(sealedText(hash, seal)), createPublicKey(pem), Buffer.from(seal.signature, 'base64'))).toBe(true);
  expect(seal).toMatchObject({ keyId: house.deps.keys[0].id, by: 'The compliance', house: house.deps.settings.DUNWELL_URL });
  expect(await compliance.audit.entries({})).toContainEqual(
    expect.objectContaining({ action: 'exportedEvidence', subject: `consumer/${consumerId}`, detail: expect.objectContaining({ hash }) }),
  );
  expect((await compliance.evidence.export({ caseId })).consumerId).toBe(consumerId);
  await expect(compliance.evidence.export({ consumer: 'nobody' })).rejects.toThrow('there is no consumer nobody');
  await expect(house.as('operations').decision.show({ id: consumerId })).rejects.toThrow('there is no decision');
});

test('asked about another day, why counts the days past due of then and says what is only known as of today', async () => {
  const { caseId } = await sampleCase(house.deps.db, { case: { dueOn: '2026-03-01', daysPastDue: 16, agedOn: '2026-03-17' } });
  const ask = async (atMs?: number) => house.as('operations').case.why({ caseId, ...(atMs !== undefined && { atMs }) });
  expect((await ask()).asOf).toBeNull();
  const { asOf } = await ask(morningMs - 10 * 86_400_000);
  expect(asOf).toMatchObject({ daysPastDue: { value: 6, basis: 'counted' }, status: { value: 'open', basis: 'recorded' } });
  expect(asOf?.words.en).toContain('6 days past due (counted from what is on record)');
  expect(asOf?.todays).toContain('places');
});

test('a letter is one of the ways, once there is an address', async () => {
  const { caseId, consumerId } = await sampleCase(house.deps.db);
  const letter = async () => (await house.as('operations').case.why({ caseId })).answers.find(({ channel }) => channel === 'letter');
  expect(await letter()).toMatchObject({ address: 'none', decision: 'ALLOW' });
  await house.deps.db.insert(contactPoints).values({ consumerId, kind: 'address', value: '1 Main Street\nAlbany' });
  expect(await letter()).toMatchObject({ address: 'usable', decision: 'ALLOW' });
});

test('where the law allows a way and there is nowhere to send to, the answer says both', async () => {
  const { caseId, consumerId } = await sampleCase(house.deps.db);
  const asked = async (atMs?: number) => {
    const why = await house.as('operations').case.why({ caseId, ...(atMs !== undefined && { atMs }) });
    return { sms: why.answers.find(({ channel }) => channel === 'sms'), sentence: why.sentence };
  };
  const ofPhone = and(eq(contactPoints.consumerId, consumerId), eq(contactPoints.kind, 'phone'));
  await house.deps.db
    .update(contactPoints)
    .set({ checkedAtMs: morningMs - 7_200_000, checkResult: 'no' })
    .where(ofPhone);
  const usable = await asked();
  expect(usable.sms).toMatchObject({ address: 'usable', decision: 'ALLOW' });
  await house.deps.db.update(contactPoints).set({ undeliverableSinceMs: morningMs }).where(ofPhone);
  const dead = await asked();
  expect(dead.sms).toMatchObject({ address: 'undeliverable', decision: 'ALLOW' });
  expect(dead.sentence.en).toContain('SMS — now; but no usable number is known: nothing can be delivered to the one on record');
  expect(dead.sentence.zh).toContain('短信——现在，但没有可用的号码：记录中的无法送达');
  const imagined = await house.as('compliance').policy.whatIfCase({ case: caseId, channel: 'sms' });
  expect(imagined).toMatchObject({ address: 'undeliverable', answer: { decision: 'ALLOW' } });
  expect((await asked(morningMs - 3_600_000)).sms).toMatchObject({ address: 'usable' });
  // A message that cannot be delivered says nothing of a call.
  expect((await house.as('operations').case.why({ caseId })).answers[1]).toMatchObject({ channel: 'call', address: 'usable' });
  await house.deps.db.delete(contactPoints).where(ofPhone);
  expect((await asked()).sms).toMatchObject({ address: 'none' });
});

test('a decision that put a contact off is told with the rules behind it in words, and a reason of the house once', async () => {
  const { caseId } = await sampleCase(house.deps.db);
  const because = { en: 'Not lawful now', zh: '现在不可联系' };
  const rules = ['US-REGF-TIME-8-21', 'PROVIDER-AWAY'];
  const [recorded] = await house.deps.db
    .insert(decisions)
    .values({
      caseId,
      seq: 0,
      planHash: 'p',
      engineVersion: 'e',
      inputHash: 'i',
      input: {},
      clock: {},
      trace: [{ nodeId: 'sms', kind: 'sms', label: 'Remind', because, evidence: { rules, earliestAtMs: 1 } }],
      command: {},
      state: {},
      writes: [],
      atMs: morningMs,
    })
    .returning();
  const { lines } = await house.as('operations').decision.show({ id: recorded!.id });
  expect(lines.map(({ en }) => en)).toEqual([
    'Remind: Not lawful now',
    expect.stringMatching(/^ {2}No contact before 08:00 .* \(US-REGF-TIME-8-21\)$/),
  ]);
  expect(lines[1]!.zh).toMatch(/（US-REGF-TIME-8-21）$/);
});

test('a retention rehearsal deletes nothing and a run is kept in the audit', async () => {
  expect(await house.as('compliance').retention.rehearse()).toMatchObject({ runId: null, purged: 0 });
  expect(await house.as('compliance').retention.run({ isSure: true })).toMatchObject({ purged: 0, keptByLaw: 0 });
  expect(await house.as('compliance').audit.verify()).toMatchObject({ ok: true });
  expect(await house.as('compliance').audit.entries({})).toContainEqual(expect.objectContaining({ actor: 'compliance', action: 'purged' }));
});
