import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../artifact/index.ts';
import { allPacks, forbiddenPhrases, spokenTexts, wordingFaults } from '../policy/index.ts';
import { checkRuleset } from '../ruleset/index.ts';
import { compile } from './compile.ts';
import { planOf } from './drawing.fixture.ts';
import { explain } from './explain.ts';
import type { Graph } from './graph.ts';
import { pathsOf } from './paths.ts';
import { shippedDocument, shippedIds, shippedShelf } from './shipped.fixture.ts';

const strategies = shippedIds('strategy');
const drawingOf = (id: string) => shippedDocument({ kind: 'strategy', id }) as unknown as Graph;

test('six strategies are shipped', () => {
  expect(strategies).toEqual([
    'broken-promise',
    'early-digital-first',
    'hardship',
    'late-stage-handover',
    'pre-due-reminder',
    'voice-with-promise',
  ]);
});

describe.each(strategies)('%s', (id) => {
  test('compiles without a warning', () => {
    const compiled = compile(drawingOf(id), shippedShelf.resolve);
    const findings = compiled.ok ? compiled.warnings : compiled.issues;
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('takes these ways', () => {
    const paths = pathsOf(planOf(drawingOf(id), shippedShelf.resolve), 1000).map((path) => path.join(' → '));
    expect(paths.length).toBeLessThan(1000);
    expect(paths).toMatchSnapshot();
  });

  test('explains itself in English and Chinese', () => {
    const plan = planOf(drawingOf(id), shippedShelf.resolve);
    expect(explain(plan, 'en')).toMatchSnapshot();
    const zh = explain(plan, 'zh').slice(1).join('');
    expect(zh).not.toMatch(/\b(if|when|then|step|otherwise)\b/);
  });

  test('lies on the canvas without overlaps, every node drawn', () => {
    const { nodes, layout } = drawingOf(id);
    expect(Object.keys(layout).sort()).toEqual(Object.keys(nodes).sort());
    const places = Object.values(layout);
    for (const [i, a] of places.entries())
      for (const b of places.slice(i + 1)) expect(Math.abs(a.x - b.x) >= 280 || Math.abs(a.y - b.y) >= 150).toBe(true);
  });
});

test.each(shippedIds('ruleset'))('the rules %s can be signed', (id) => {
  expect(checkRuleset(shippedDocument({ kind: 'ruleset', id })!).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each(shippedIds('template'))('the template %s can be signed', (id) => {
  expect(checkTemplate(shippedDocument({ kind: 'template', id })!).issues).toEqual([]);
});

test.each((['template', 'script'] as const).flatMap((kind) => shippedIds(kind).map((id) => ({ kind, id }))))(
  'the $kind $id says nothing that any pack forbids',
  ({ kind, id }) => {
    expect(wordingFaults(id, spokenTexts(shippedDocument({ kind, id })!), forbiddenPhrases(allPacks()))).toEqual([]);
  },
);
