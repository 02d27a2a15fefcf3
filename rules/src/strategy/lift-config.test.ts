import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { draw, findAll } from './drawing.fixture.ts';
import { liftConfig } from './lift-config.ts';

const type = {
  version: 2,
  migrations: [
    ({ script, ...rest }: Record<string, never>) => ({ ...rest, scriptId: script }),
    (config: Record<string, never>) => ({ ...config, ringSeconds: 25 }),
  ],
} as unknown as Parameters<typeof liftConfig>[0];

test.each([
  ['version 0', 0, { script: 'a' }],
  ['version 1', 1, { scriptId: 'a' }],
  ['version 2', 2, { scriptId: 'a', ringSeconds: 25 }],
])('settings drawn with %s are lifted to today’s', (_name, from, config) => {
  expect(liftConfig(type, from, config)).toEqual({ ok: true, config: { scriptId: 'a', ringSeconds: 25 } });
});

test('settings of a newer engine are refused, in the drawing too', () => {
  expect(liftConfig(type, 3, {})).toEqual({ ok: false, newest: 2 });
  const drawing = draw({ start: ['start'], done: ['end', { outcome: 'x' }] }, ['start.next>done']);
  const newer = { ...drawing, nodes: { ...drawing.nodes, done: { ...drawing.nodes.done, version: 7 } } };
  expect(compile(newer, findAll)).toMatchObject({
    ok: false,
    issues: expect.arrayContaining([expect.objectContaining({ code: 'S103', nodeId: 'done' })]),
  });
});
