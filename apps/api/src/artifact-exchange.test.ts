import { readdirSync, readFileSync } from 'node:fs';
import { unsignedOf } from '@dunwell/db/decision';
import { putArtifact } from '@dunwell/db/publishing';
import type { Json } from '@dunwell/rules';
import { hashOf } from '@dunwell/rules/artifact';
import { type Bundle, bundleHash, type Graph, type Plan } from '@dunwell/rules/strategy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './test/house.ts';

const shipped = (path: string): Json => JSON.parse(readFileSync(new URL(`../../../rules/${path}.json`, import.meta.url), 'utf8')) as Json;
const folder = (name: string): string[] =>
  readdirSync(new URL(`../../../rules/${name}`, import.meta.url)).map((file) => file.replace('.json', ''));
const parts = [
  ...folder('rulesets').map((id) => ['ruleset', id, `rulesets/${id}`] as const),
  ...folder('templates').map((id) => ['template', id, `templates/${id}`] as const),
];
const graph = shipped('strategies/pre-due-reminder') as unknown as Graph;
const { id } = graph;

let [here, there] = [] as unknown as [House, House];
let bundle: Bundle;
beforeAll(async () => {
  [here, there] = [await openHouse(), await openHouse()];
  for (const [kind, of, path] of parts) {
    const body = shipped(path);
    const hash = hashOf(kind, body);
    await putArtifact(here.deps.db, { kind, id: of, hash, name: of, body, author: 'author', atMs: 0 });
    await here.as('compliance').artifact.sign({ kind, id: of, hash });
  }
  await here.as('strategyManager').strategy.save({ graph, revision: 0 });
  const { hash } = await here.as('strategyManager').strategy.submit({ strategyId: id });
  await here.as('compliance').artifact.sign({ kind: 'strategy', id, hash });
  bundle = await here.as('strategyManager').artifact.export({ kind: 'strategy', id });
});
afterAll(async () => {
  await here?.fresh.close();
  await there?.fresh.close();
});

test('a strategy leaves with everything it uses, what is used before what uses it, and who signed what', () => {
  expect(bundle.artifacts.map(({ kind }) => kind).slice(-2)).toEqual(['plan', 'strategy']);
  const plan = bundle.artifacts.at(-2)!.body as unknown as Plan;
  expect(bundle.artifacts.slice(0, -2).map(({ hash }) => hash)).toEqual(plan.artifacts.map(({ hash }) => hash));
  expect(bundle.signatures).toHaveLength(bundle.artifacts.length);
});

test('brought into another house it waits for a signature there, again it changes nothing, and its bearer may not sign it', async () => {
  const bearer = there.as('admin', 'two-hats');
  expect(await bearer.artifact.import(bundle)).toMatchObject({ stored: bundle.artifacts.length, known: 0 });
  expect(await bearer.artifact.import(bundle)).toMatchObject({ stored: 0, known: bundle.artifacts.length });
  const hashes = bundle.artifacts.map(({ hash }) => hash);
  expect(await unsignedOf(there.deps.db, hashes)).toEqual(hashes);
  await expect(there.as('strategyManager').strategy.putIntoForce({ strategyId: id })).rejects.toMatchObject({
    code: 'PRECONDITION_FAILED',
  });
  const named = bundle.artifacts.flatMap(({ kind, id: of, hash }) => (kind === 'plan' ? [] : [{ kind, id: of, hash }]));
  await expect(there.as('compliance', 'two-hats').artifact.sign(named[0]!)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  for (const each of named) await there.as('compliance').artifact.sign(each);
  expect(await there.as('strategyManager').strategy.putIntoForce({ strategyId: id })).toMatchObject({ answer: 'published' });
  const again = await there.as('compliance').artifact.export({ kind: 'strategy', id });
  expect(again.artifacts).toEqual(bundle.artifacts);
});

const sealed = (change: (copy: Bundle) => Bundle): Bundle => {
  const changed = change(structuredClone(bundle));
  return { ...changed, hash: bundleHash(changed) };
};

test.each<[string, () => Bundle, string]>([
  [
    'a changed text',
    () => sealed((copy) => ({ ...copy, artifacts: copy.artifacts.map((each) => ({ ...each, body: {} })) })),
    'is not what its hash says',
  ],
  ['a changed signature', () => ({ ...bundle, signatures: [] }), 'the file was altered after it was written'],
  ['a part left out', () => sealed((copy) => ({ ...copy, artifacts: copy.artifacts.slice(1) })), 'is not in the file'],
  [
    'a drawing that its plan was not made from',
    () =>
      sealed((copy) => {
        const body = { ...graph, name: 'Something else' } as unknown as Json;
        const hash = hashOf('strategy', body);
        const artifacts = copy.artifacts.map((each) => (each.kind === 'strategy' ? { ...each, body, hash } : each));
        return { ...copy, of: { ...copy.of, hash }, artifacts };
      }),
    'none of the plans in the file was made from it',
  ],
])('%s is refused, and nothing of the file is taken over', async (_, altered, fault) => {
  const empty = there.as('admin');
  await expect(empty.artifact.import(altered())).rejects.toMatchObject({
    code: 'UNPROCESSABLE_CONTENT',
    message: expect.stringContaining(fault),
  });
});
