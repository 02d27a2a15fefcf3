import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { compile } from './compile.ts';
import { findAll } from './drawing.fixture.ts';
import { explain } from './explain.ts';
import { shippedDocument, shippedIds, shippedShelf } from './shipped.fixture.ts';

test('whatever the file holds, the answer is a plan or a list of findings', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (drawing) => {
      expect(compile(drawing, findAll).ok).toBe(false);
    }),
  );
  for (const odd of [undefined, Number.NaN, () => 1, { format: 'dunwell.strategy/1', nodes: new Map() }])
    expect(compile(odd, findAll).ok).toBe(false);
});

test('a file nested a hundred thousand deep is refused, not feared', () => {
  let deep: Json = 1;
  for (let i = 0; i < 100_000; i++) deep = [deep];
  const drawing = { ...(shippedDocument({ kind: 'strategy', id: 'hardship' }) as object), name: deep };
  expect(compile(drawing, findAll)).toMatchObject({ ok: false, issues: [{ code: 'S100' }] });
  const config = {
    format: 'dunwell.strategy/1',
    id: 'a',
    name: 'a',
    start: 's',
    nodes: { s: { kind: 'start', config: { deep } } },
    edges: [],
  };
  expect(compile(config, findAll).ok).toBe(false);
});

test('half a character in a label cannot be hashed, so it is refused', () => {
  const drawing = { ...(shippedDocument({ kind: 'strategy', id: 'hardship' }) as object), name: 'half \uD83D' };
  expect(compile(drawing, findAll)).toMatchObject({ ok: false, issues: [{ code: 'S100' }] });
});

/** The same JSON with one value somewhere replaced, or one key removed. */
function damaged(json: Json, picks: readonly number[], by: Json | undefined): Json | undefined {
  const [pick, ...rest] = picks;
  if (pick === undefined || typeof json !== 'object' || json === null) return by;
  if (Array.isArray(json))
    return json.length === 0 ? by : json.map((item, i) => (i === pick % json.length ? (damaged(item, rest, by) ?? null) : item));
  const entries = Object.entries(json as Record<string, Json>);
  if (entries.length === 0) return by;
  return Object.fromEntries(
    entries.flatMap(([key, value], i) => {
      if (i !== pick % entries.length) return [[key, value] as const];
      const put = damaged(value, rest, by);
      return put === undefined ? [] : [[key, put] as const];
    }),
  );
}

test('a shipped strategy with one thing damaged still gets an answer, and a plan only when it can be explained', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...shippedIds('strategy')),
      fc.array(fc.nat(200), { minLength: 1, maxLength: 5 }),
      fc.option(fc.jsonValue({ maxDepth: 1 }), { nil: undefined }),
      (id, picks, by) => {
        const compiled = compile(damaged(shippedDocument({ kind: 'strategy', id })!, picks, by as Json | undefined), shippedShelf.resolve);
        if (compiled.ok) expect(explain(compiled.plan, 'zh').length).toBeGreaterThan(2);
        else expect(compiled.issues.some(({ severity }) => severity === 'error')).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});
