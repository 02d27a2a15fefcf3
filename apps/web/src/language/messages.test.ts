import { expect, test } from 'vitest';
import { messages } from './messages.ts';

type Tree = { readonly [key: string]: string | Tree };

const paths = (tree: Tree, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [`${prefix}${key}`] : paths(value, `${prefix}${key}.`)));

test('every text on the screens exists in English and in Chinese', () => {
  expect(paths(messages.zh).sort()).toEqual(paths(messages.en).sort());
});

test('every text takes the same values in both languages', () => {
  const slots = (tree: Tree, prefix = ''): string[] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [`${prefix}${key}: ${[...new Set([...value.matchAll(/\{(\w+)(?=[,}])/g)].map((m) => m[1]))].sort().join()}`]
        : slots(value, `${prefix}${key}.`),
    );
  expect(slots(messages.zh).sort()).toEqual(slots(messages.en).sort());
});
