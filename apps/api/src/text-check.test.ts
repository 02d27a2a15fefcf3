import { readFileSync } from 'node:fs';
import { putArtifact } from '@dunwell/db/publishing';
import type { Json } from '@dunwell/rules';
import { hashOf } from '@dunwell/rules/artifact';
import type { Graph } from '@dunwell/rules/strategy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './test/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.fresh.close());

const letter = (id: string, body: string) => ({
  format: 'dunwell.template/1',
  id,
  name: id,
  channel: 'letter',
  variants: { en: { body }, zh: { body: '您好' } },
  disclosures: [],
});

async function handIn(id: string, body: string): Promise<string> {
  const document = letter(id, body) as unknown as Json;
  const hash = hashOf('template', document);
  await putArtifact(house.fresh.db, { kind: 'template', id, hash, name: id, body: document, author: 'otto', atMs: 0 });
  return hash;
}
const drawing = (templateId: string): Graph => ({
  format: 'dunwell.strategy/1',
  id: `uses-${templateId}`,
  name: 'Uses a letter',
  start: 'start',
  nodes: {
    start: { kind: 'start', label: '', config: {} },
    write: { kind: 'message', label: '', config: { channel: 'letter', templateId } },
    end: { kind: 'end', label: '', config: { outcome: 'done' } },
  },
  edges: [
    { from: 'start', port: 'next', to: 'write' },
    ...['sent', 'failed', 'unreachable', 'withheld'].map((port) => ({ from: 'write', port, to: 'end' })),
  ],
  interrupts: [],
  layout: {},
});

test('a template that threatens is not signed, and the refusal names template, phrase and rule', async () => {
  const hash = await handIn('harsh', 'Pay, or we will have you arrested. Dear {{nickname}}.');
  const refused = house.as('compliance').artifact.sign({ kind: 'template', id: 'harsh', hash });
  await expect(refused).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' });
  await expect(refused).rejects.toThrow('harsh (variants.en.body) says “we will have you arrested”, which US-REGF-THREAT forbids');
  await expect(refused).rejects.toThrow('harsh: unknown placeholder {{nickname}}');
});

test('a calm template is signed', async () => {
  const hash = await handIn('calm', 'Dear {{name}}, please call us.');
  await house.as('compliance').artifact.sign({ kind: 'template', id: 'calm', hash });
});

test('a strategy is handed in only when every text it uses may be said', async () => {
  const manager = house.as('strategyManager');
  for (const id of ['harsh', 'calm']) await manager.strategy.save({ graph: drawing(id), revision: 0 });
  await expect(manager.strategy.submit({ strategyId: 'uses-harsh' })).rejects.toThrow('which US-REGF-THREAT forbids');
  expect(await manager.strategy.submit({ strategyId: 'uses-calm' })).toMatchObject({ isNew: true });
});

const earlyStage = JSON.parse(readFileSync(new URL('../../../rules/scripts/early-stage.json', import.meta.url), 'utf8'));

async function handInScript(id: string, en: string): Promise<string> {
  const voicemail = JSON.parse(JSON.stringify(earlyStage.voicemail)) as { parts: { say: { en: string } }[] };
  voicemail.parts.at(-2)!.say.en = en;
  const document = { ...earlyStage, id, voicemail } as unknown as Json;
  const hash = hashOf('script', document);
  await putArtifact(house.fresh.db, { kind: 'script', id, hash, name: id, body: document, author: 'otto', atMs: 0 });
  return hash;
}
const calling = (scriptId: string): Graph => ({
  ...drawing(scriptId),
  nodes: {
    start: { kind: 'start', label: '', config: {} },
    call: { kind: 'call', label: '', config: { scriptId } },
    end: { kind: 'end', label: '', config: { outcome: 'done' } },
  },
  edges: [
    { from: 'start', port: 'next', to: 'call' },
    ...['promised', 'spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'].map((port) => ({
      from: 'call',
      port,
      to: 'end',
    })),
  ],
});

test('a script that would tell a machine of the debt is neither signed nor handed in with a strategy', async () => {
  const hash = await handInScript('telling', 'Please call us back about your payment.');
  const why = 'telling: voicemail: the request to call back tells in English that it is about a debt (US-REGF-LCM)';
  await expect(house.as('compliance').artifact.sign({ kind: 'script', id: 'telling', hash })).rejects.toThrow(why);
  const manager = house.as('strategyManager');
  await manager.strategy.save({ graph: calling('telling'), revision: 0 });
  await expect(manager.strategy.submit({ strategyId: 'uses-telling' })).rejects.toThrow(why);
  const { version } = (await house.as('compliance').artifact.list({ isWaiting: true })).find(({ id }) => id === 'telling')!;
  expect((await house.as('compliance').artifact.get({ kind: 'script', id: 'telling', version })).voicemail).toMatchObject({
    parts: expect.arrayContaining([{ en: 'Please call us back about your payment.', zh: '方便时请给我们回电。' }]),
    rules: ['US-REGF-LCM'],
    reasons: [{ en: 'the request to call back tells in English that it is about a debt', zh: '回电请求（英文）透露了债务' }],
  });
});

test('a script that leaves a limited-content message is signed', async () => {
  const hash = await handInScript('neutral', 'Please call us back.');
  await house.as('compliance').artifact.sign({ kind: 'script', id: 'neutral', hash });
});
