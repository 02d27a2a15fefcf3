import { expect, test } from 'vitest';
import { compilePack } from './compile-pack.ts';
import { decide } from './decide.ts';
import { explainPack } from './explain-pack.ts';
import { allPacks, packById } from './library.ts';
import { packRef } from './pack.ts';
import { packHash } from './pack-hash.ts';
import { primitives } from './primitives/index.ts';
import { Request } from './request.ts';

const packs = allPacks();

test.each(packs.map((pack) => [packRef(pack), pack] as const))(
  '%s compiles, explains itself in two languages, and its own tests hold',
  (ref, pack) => {
    expect(compilePack(pack).pack).toBe(pack);
    expect(packById(ref)).toBe(pack);
    for (const rule of pack.rules) expect(() => primitives[rule.primitive].params.parse(rule.params), rule.id).not.toThrow();
    expect(explainPack(pack, 'en').map(({ text }) => text)).not.toEqual(explainPack(pack, 'zh').map(({ text }) => text));
    for (const { title, request, expect: expected } of pack.tests)
      expect(decide(Request.parse(request), [pack]), title).toMatchObject(expected);
  },
);

test('every rule id is unique, and every rule from memory is off', () => {
  const ids = packs.flatMap((pack) => pack.rules.map((rule) => rule.id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const rule of packs.flatMap((pack) => pack.rules)) if (rule.confidence === 'M') expect(rule.enabled, rule.id).toBe(false);
});

test('every pack about contacts has at least three tests of its own', () => {
  const ofContacts = packs.filter(({ rules }) => rules.some(({ primitive }) => primitive !== 'AGGREGATE'));
  for (const pack of ofContacts) expect(pack.tests.length, packRef(pack)).toBeGreaterThanOrEqual(3);
});

test('what a pack leaves to people has an id of its own', () => {
  const ids = packs.flatMap(({ rules, notEncoded = [] }) => [...rules, ...notEncoded].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('packs on secondary sources wait for a signature', () => {
  for (const pack of packs) expect(pack.status, packRef(pack)).toBe(pack.confidence === 'V1' ? 'active' : 'draft');
});

test('a hash names one text: any change gives another', () => {
  const pack = packById('us-regf@2021-11-30')!;
  expect(packHash(pack)).toMatch(/^[0-9a-f]{64}$/);
  expect(packHash({ ...pack, rules: pack.rules.slice(1) })).not.toBe(packHash(pack));
  expect(packHash(JSON.parse(JSON.stringify(pack)))).toBe(packHash(pack));
});

test('a bare id is the newest version; an unknown one is nothing', () => {
  expect(packRef(packById('us-regf')!)).toBe('us-regf@2021-11-30');
  expect(packById('us-regf@2020-01-01')).toBeUndefined();
});
