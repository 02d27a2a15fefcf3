import { readFileSync } from 'node:fs';
import { consumers } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { putArtifact, signArtifact } from '@dunwell/db/publishing';
import { sampleCase } from '@dunwell/db/test';
import { hashOf } from '@dunwell/rules/artifact';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './test/house.ts';

let house: House;
const morningMs = Date.parse('2026-03-17T10:00:00-04:00');
const hashes: Record<string, string> = {};
beforeAll(async () => {
  house = await openHouse();
  await changeClock(house.deps.db, () => ({ originRealMs: 0, originVirtualMs: morningMs, scale: 1, paused: true }));
  for (const id of ['early-email', 'promise-confirmation-sms']) {
    const body = JSON.parse(readFileSync(new URL(`../../../rules/templates/${id}.json`, import.meta.url), 'utf8'));
    const artifact = { kind: 'template', id, hash: hashOf('template', body) } as const;
    hashes[id] = artifact.hash;
    await putArtifact(house.deps.db, { ...artifact, name: body.name, body, author: 'manager', atMs: 0 });
    await signArtifact(house.deps.db, { ...artifact, signer: 'compliance', comment: '', atMs: 0 });
  }
});
afterAll(() => house?.fresh.close());

test('before the click a person sees the words in the language of the consumer and what the guard says', async () => {
  const { caseId, consumerId } = await sampleCase(house.deps.db);
  const agent = house.as('agent');
  const draft = { caseId, channel: 'email', templateHash: hashes['early-email']! } as const;
  const english = await agent.desk.compose(draft);
  expect(english).toMatchObject({
    answer: { decision: 'ALLOW' },
    follows: 'first',
    message: { lacks: [], faults: [], text: { lang: 'en' } },
  });
  expect(english.message!.text!.body).toContain('$1,200.00');
  expect(english.templates).toMatchObject([{ id: 'early-email', version: 1 }]);
  await house.deps.db.update(consumers).set({ language: 'zh' }).where(eq(consumers.id, consumerId));
  expect((await agent.desk.compose(draft)).message!.text).toMatchObject({ lang: 'zh' });
});

test('a text that asks for what nobody knows of the case says which it is', async () => {
  const { caseId } = await sampleCase(house.deps.db);
  const asked = await house.as('agent').desk.compose({ caseId, channel: 'sms', templateHash: hashes['promise-confirmation-sms']! });
  expect(asked.message).toMatchObject({ text: null, lacks: [{ en: 'Amount promised' }, { en: 'Date promised' }] });
});

test('nothing is sent to an address of somebody else, without the right to override, or while no guard answers', async () => {
  const { caseId } = await sampleCase(house.deps.db);
  const agent = house.as('agent');
  const draft = { caseId, channel: 'email', templateHash: hashes['early-email']! } as const;
  const { to, message, follows } = await agent.desk.compose(draft);
  const sending = { ...draft, to: to!, shownHash: message!.text!.shownHash, follows: follows as 'first' };
  await expect(agent.desk.send({ ...sending, to: 'eve@example.com' })).rejects.toThrow('none of the numbers or addresses');
  await expect(agent.desk.send({ ...sending, overrideReason: 'because it is important' })).rejects.toThrow('contact.override');
  await expect(agent.desk.send(sending)).rejects.toThrow('nothing was sent');
  // Taken back, so it is another message now, and has to be looked at anew.
  await expect(agent.desk.send(sending)).rejects.toThrow('meanwhile');
  expect((await agent.desk.compose(draft)).follows).not.toBe('first');
});
