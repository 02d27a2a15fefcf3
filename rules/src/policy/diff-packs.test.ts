import { expect, test } from 'vitest';
import { diffPacks } from './diff-packs.ts';
import { allPacks, packById } from './library.ts';
import { Pack } from './pack.ts';

const regf = packById('us-regf')!;
/** A copy with one rule changed by hand. */
const changed = (id: string, change: (rule: { params: Record<string, unknown>; words: { en: string; zh: string } }) => void): Pack => {
  const copy = JSON.parse(JSON.stringify(regf)) as {
    rules: { id: string; params: Record<string, unknown>; words: { en: string; zh: string } }[];
  };
  change(copy.rules.find((rule) => rule.id === id)!);
  return Pack.parse(copy);
};

test('a pack does not differ from itself', () => {
  for (const pack of allPacks()) expect(diffPacks(pack, pack)).toEqual({ pack: [], rules: [], unchanged: pack.rules.length });
});

test('a cap that was lowered is told with the value before and after', () => {
  const before = JSON.stringify(regf.rules.find(({ id }) => id === 'US-REGF-FREQ-7IN7')!.params);
  const after = changed('US-REGF-FREQ-7IN7', (rule) => {
    rule.params = JSON.parse(before.replace('"cap":7', '"cap":3'));
    rule.words = { en: 'Three calls in seven days.', zh: '七天内三次。' };
  });
  const { rules, pack, unchanged } = diffPacks(regf, after);
  expect(pack).toEqual([]);
  expect(unchanged).toBe(regf.rules.length - 1);
  expect(rules).toEqual([
    expect.objectContaining({
      type: 'changed',
      rule: 'US-REGF-FREQ-7IN7',
      words: { en: 'Three calls in seven days.', zh: '七天内三次。' },
      wordsBefore: regf.rules.find(({ id }) => id === 'US-REGF-FREQ-7IN7')!.words,
      values: [{ at: expect.stringContaining('cap'), before: 7, after: 3 }],
    }),
  ]);
});

test('what came, what went and a new date are told; worked tests and the order of rules are not', () => {
  const [first, ...rest] = regf.rules;
  const later = { ...regf, version: '2027-01-01', effectiveFrom: '2027-01-01', tests: [] };
  const dropped: Pack = { ...later, rules: [...rest].reverse() };
  const { rules, pack } = diffPacks(regf, dropped);
  expect(rules.map(({ type, rule }) => [type, rule])).toEqual([['removed', first!.id]]);
  expect(pack).toContainEqual({ at: 'effectiveFrom', before: regf.effectiveFrom, after: '2027-01-01' });
  expect(diffPacks(dropped, regf).rules.map(({ type }) => type)).toEqual(['added']);
});
