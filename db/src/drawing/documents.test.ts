import { afterAll, beforeAll, expect, test } from 'vitest';
import { putArtifact, signArtifact } from '../publishing/index.ts';
import { artifacts } from '../schema/index.ts';
import { type FreshDatabase, freshDatabase } from '../test/index.ts';
import { nameableDocuments, newestDocuments } from './index.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh?.close());

const hashOf = (id: string, says: string): string => `${id}-${says}`.padEnd(64, '0');
const handIn = (id: string, says: string) =>
  putArtifact(fresh.db, { kind: 'template', id, hash: hashOf(id, says), name: id, body: { says }, author: 'amy', atMs: 0 });
const sign = (id: string, says: string) =>
  signArtifact(fresh.db, { kind: 'template', id, hash: hashOf(id, says), signer: 'ben', comment: '', atMs: 0 });

const saying = async (read: typeof nameableDocuments, id: string) =>
  (await read(fresh.db, ['template'])).filter((one) => one.id === id).map(({ body, status }) => [(body as { says: string }).says, status]);

test('a drawing names the signed text while a newer one is in review, and the newer one once it is signed', async () => {
  await handIn('hello', 'first');
  await sign('hello', 'first');
  await handIn('hello', 'second');
  expect(await saying(nameableDocuments, 'hello')).toEqual([['first', 'signed']]);
  expect(await saying(newestDocuments, 'hello')).toEqual([['second', 'inReview']]);
  await sign('hello', 'second');
  expect(await saying(nameableDocuments, 'hello')).toEqual([['second', 'signed']]);
});

test('a text nobody has signed yet can be drawn with, and waits for its signature with the drawing', async () => {
  await handIn('new', 'first');
  await handIn('new', 'second');
  expect(await saying(nameableDocuments, 'new')).toEqual([['second', 'inReview']]);
});

test('a text that was turned down is in no drawing', async () => {
  await fresh.db.insert(artifacts).values({
    kind: 'template',
    id: 'no',
    version: 1,
    hash: hashOf('no', 'x'),
    name: 'no',
    body: {},
    status: 'rejected',
    author: 'amy',
    atMs: 0,
  });
  expect(await saying(nameableDocuments, 'no')).toEqual([]);
});
