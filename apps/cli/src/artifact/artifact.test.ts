import { expect, test } from 'vitest';
import { memoryIo } from '../memory-io.ts';
import { artifactDiff } from './diff.ts';
import { artifactHash } from './hash.ts';

const drawing = {
  format: 'dunwell.strategy/1',
  id: 's',
  name: 'S',
  start: 'a',
  nodes: { a: { kind: 'end', label: 'Done', config: {} } },
  edges: [],
  layout: { a: { x: 0, y: 0 } },
};
const files = {
  'a.json': JSON.stringify(drawing),
  'moved.json': JSON.stringify({ ...drawing, layout: { a: { x: 5, y: 5 } } }),
  'b.json': JSON.stringify({ ...drawing, name: 'T' }),
  'bare.json': '[]',
};

test('moving a box keeps the hash and is no difference that counts', async () => {
  const hashes: string[] = [];
  for (const file of ['a.json', 'moved.json', 'b.json']) {
    const { io, out } = memoryIo({ files });
    expect(await artifactHash.run([file], io)).toBe(0);
    hashes.push(JSON.parse(out[0]!).hash);
  }
  expect(hashes[0]).toBe(hashes[1]);
  expect(hashes[2]).not.toBe(hashes[0]);
  const { io, out } = memoryIo({ files });
  expect(await artifactDiff.run(['a.json', 'moved.json'], io)).toBe(0);
  expect(JSON.parse(out[0]!)).toMatchObject({ same: true, changes: [{ type: 'moved' }] });
});

test('a change of what runs is told in words', async () => {
  const { io, out } = memoryIo({ files });
  expect(await artifactDiff.run(['a.json', 'b.json', '--lang', 'zh'], io)).toBe(1);
  expect(JSON.parse(out[0]!).changes).toEqual([{ type: 'changed', at: 'name', before: 'S', after: 'T', message: 'name："S" → "T"' }]);
});

test('a file that does not say what it is needs --kind', async () => {
  await expect(artifactHash.run(['bare.json'], memoryIo({ files }).io)).rejects.toThrow('use --kind');
  const { io, out } = memoryIo({ files });
  await artifactHash.run(['bare.json', '--kind', 'ruleset'], io);
  expect(JSON.parse(out[0]!).kind).toBe('ruleset');
});
