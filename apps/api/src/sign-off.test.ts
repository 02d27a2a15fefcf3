import { unsignedOf } from '@dunwell/db/decision';
import { putArtifact } from '@dunwell/db/publishing';
import { hashOf } from '@dunwell/rules/artifact';
import type { Graph } from '@dunwell/rules/strategy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './test/house.ts';

const drawing: Graph = {
  format: 'dunwell.strategy/1',
  id: 'short',
  name: 'Short',
  start: 'start',
  nodes: {
    start: { kind: 'start', label: '', config: {} },
    pause: { kind: 'wait', label: '', config: { days: 1 } },
    end: { kind: 'end', label: '', config: { outcome: 'done' } },
  },
  edges: [
    { from: 'start', port: 'next', to: 'pause' },
    { from: 'pause', port: 'elapsed', to: 'end' },
  ],
  interrupts: [],
  layout: {},
};

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.fresh.close());

test('a strategy is drawn, handed in, signed by other eyes and put into force', async () => {
  const manager = house.as('strategyManager');
  const compliance = house.as('compliance');
  expect(await manager.strategy.save({ graph: drawing, revision: 0 })).toEqual({ revision: 1 });
  const { hash, planHash } = await manager.strategy.submit({ strategyId: 'short' });
  await expect(manager.strategy.putIntoForce({ strategyId: 'short' })).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' });
  expect(await compliance.artifact.list({ isWaiting: true })).toMatchObject([{ kind: 'strategy', id: 'short', version: 1, hash }]);
  await compliance.artifact.sign({ kind: 'strategy', id: 'short', hash });
  expect(await manager.strategy.putIntoForce({ strategyId: 'short' })).toEqual({ answer: 'published', planHash });
  expect(await manager.strategy.get({ strategyId: 'short' })).toMatchObject({ signed: { version: 1 }, inForce: { planHash } });
});

test('nobody signs their own work, and a version once rejected stays rejected', async () => {
  const author = house.as('strategyManager', 'two-hats');
  await author.strategy.save({ graph: { ...drawing, id: 'own' }, revision: 0 });
  const { hash } = await author.strategy.submit({ strategyId: 'own' });
  await expect(house.as('compliance', 'two-hats').artifact.sign({ kind: 'strategy', id: 'own', hash })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(house.as('compliance').artifact.reject({ kind: 'strategy', id: 'own', hash, comment: '' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  await house.as('compliance').artifact.reject({ kind: 'strategy', id: 'own', hash, comment: 'waits too long' });
  expect(await house.as('compliance').artifact.get({ kind: 'strategy', id: 'own', version: 1 })).toMatchObject({
    status: 'rejected',
    verdicts: [{ verdict: 'rejected', comment: 'waits too long' }],
  });
  await expect(house.as('compliance').artifact.sign({ kind: 'strategy', id: 'own', hash })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a save that would overwrite somebody else’s is refused and names them', async () => {
  const manager = house.as('strategyManager');
  await manager.strategy.save({ graph: { ...drawing, id: 'shared' }, revision: 0 });
  await manager.strategy.save({ graph: { ...drawing, id: 'shared', name: 'Mine' }, revision: 1 });
  await expect(manager.strategy.save({ graph: { ...drawing, id: 'shared', name: 'Theirs' }, revision: 1 })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('The strategyManager'),
  });
  expect((await manager.strategy.get({ strategyId: 'shared' })).graph.name).toBe('Mine');
});

test('a drawing with open problems is not handed in', async () => {
  const manager = house.as('strategyManager');
  await manager.strategy.save({ graph: { ...drawing, id: 'broken', edges: [] }, revision: 0 });
  await expect(manager.strategy.submit({ strategyId: 'broken' })).rejects.toMatchObject({
    code: 'UNPROCESSABLE_CONTENT',
    message: expect.stringMatching(/^the drawing is not handed in: .*leads nowhere/),
  });
});

test('who signs a strategy is told what is proved of it, by which packs and calendars, and who signed those', {
  timeout: 60_000,
}, async () => {
  const manager = house.as('strategyManager');
  await manager.strategy.save({ graph: { ...drawing, id: 'to-prove' }, revision: 0 });
  await manager.strategy.submit({ strategyId: 'to-prove' });
  const { judgements } = await house.as('compliance').strategy.proof({ id: 'to-prove', version: 1 });
  expect(judgements).toMatchObject([{ actor: 'collector', ok: true, violations: [], lapses: [], exempt: [] }]);
  const { packs, calendars } = judgements[0]!.footing;
  expect(packs).toContainEqual(expect.objectContaining({ ref: 'us-regf@2021-11-30', state: 'shipped' }));
  expect(packs.every(({ state }) => state !== 'draft')).toBe(true);
  expect(calendars).toMatchObject([
    { id: 'au', state: 'shipped' },
    { id: 'us-federal', state: 'shipped' },
  ]);
  await expect(manager.strategy.proof({ id: 'to-prove', version: 2 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a part that is still in review is named when the strategy is put to work, with what to do, and passes once it is signed', async () => {
  const manager = house.as('strategyManager');
  const compliance = house.as('compliance');
  const body = { format: 'dunwell.template/1', id: 'fresh', name: 'Fresh', channel: 'sms', variants: { en: { body: 'Hello {{optOut}}' } } };
  const hash = hashOf('template', body);
  await putArtifact(house.deps.db, { kind: 'template', id: 'fresh', hash, name: 'Fresh', body, author: 'author', atMs: 0 });
  const graph: Graph = {
    ...drawing,
    id: 'with-fresh',
    nodes: { ...drawing.nodes, sms: { kind: 'message', label: '', config: { channel: 'sms', templateId: 'fresh' } } },
    edges: [
      { from: 'start', port: 'next', to: 'pause' },
      { from: 'pause', port: 'elapsed', to: 'sms' },
      ...['sent', 'failed', 'unreachable', 'withheld'].map((port) => ({ from: 'sms', port, to: 'end' })),
    ],
  };
  await manager.strategy.save({ graph, revision: 0 });
  expect(await manager.strategy.parts()).toContainEqual({ kind: 'template', id: 'fresh', version: 1, status: 'inReview', hash });
  const handedIn = await manager.strategy.submit({ strategyId: 'with-fresh' });
  await compliance.artifact.sign({ kind: 'strategy', id: 'with-fresh', hash: handedIn.hash });
  await expect(manager.strategy.putIntoForce({ strategyId: 'with-fresh' })).rejects.toMatchObject({
    message:
      'it is not put to work: version 1 of template "fresh" is still in review; have it signed, or hand the drawing in again with signed parts',
  });
  await compliance.artifact.sign({ kind: 'template', id: 'fresh', hash });
  expect(await manager.strategy.putIntoForce({ strategyId: 'with-fresh' })).toMatchObject({ answer: 'published' });
});

test('a signature is for the version named, not for what was handed in after it', async () => {
  const manager = house.as('strategyManager');
  const compliance = house.as('compliance');
  const id = 'two-versions';
  await manager.strategy.save({ graph: { ...drawing, id }, revision: 0 });
  const first = await manager.strategy.submit({ strategyId: id });
  const longer = { ...drawing, id, nodes: { ...drawing.nodes, pause: { kind: 'wait', label: '', config: { days: 9 } } } };
  await manager.strategy.save({ graph: longer, revision: 1 });
  const second = await manager.strategy.submit({ strategyId: id });
  await compliance.artifact.sign({ kind: 'strategy', id, hash: first.hash });
  expect(await unsignedOf(house.deps.db, [first.planHash, second.planHash])).toEqual([second.planHash]);
  expect(await manager.strategy.putIntoForce({ strategyId: id })).toEqual({ answer: 'published', planHash: first.planHash });
});

test('a drawing handed in again because its rules changed is another plan and waits for another signature', async () => {
  const manager = house.as('strategyManager');
  const compliance = house.as('compliance');
  const id = 'with-text';
  const text = (body: string) => ({
    format: 'dunwell.template/1',
    id: 'hello',
    name: 'Hello',
    channel: 'sms',
    variants: { en: { body: `${body} {{optOut}}` } },
  });
  const put = async (body: string): Promise<void> => {
    const hash = hashOf('template', text(body));
    const template = { kind: 'template', id: 'hello', hash, name: 'Hello', body: text(body), author: 'author', atMs: 0 } as const;
    await putArtifact(house.deps.db, template);
    await compliance.artifact.sign({ kind: 'template', id: 'hello', hash });
  };
  const graph: Graph = {
    ...drawing,
    id,
    nodes: { ...drawing.nodes, sms: { kind: 'message', label: '', config: { channel: 'sms', templateId: 'hello' } } },
    edges: [
      { from: 'start', port: 'next', to: 'pause' },
      { from: 'pause', port: 'elapsed', to: 'sms' },
      ...['sent', 'failed', 'unreachable', 'withheld'].map((port) => ({ from: 'sms', port, to: 'end' })),
    ],
  };
  await put('Hello');
  await manager.strategy.save({ graph, revision: 0 });
  const first = await manager.strategy.submit({ strategyId: id });
  await compliance.artifact.sign({ kind: 'strategy', id, hash: first.hash });
  await put('Good day');
  const second = await manager.strategy.submit({ strategyId: id });
  expect(second).toMatchObject({ hash: first.hash, isNew: false });
  expect(second.planHash).not.toBe(first.planHash);
  expect(await compliance.artifact.list({ isWaiting: true })).toContainEqual(expect.objectContaining({ kind: 'strategy', id }));
  expect(await manager.strategy.putIntoForce({ strategyId: id })).toMatchObject({ planHash: first.planHash });
  await compliance.artifact.sign({ kind: 'strategy', id, hash: second.hash });
  expect(await manager.strategy.putIntoForce({ strategyId: id })).toMatchObject({ planHash: second.planHash });
});
