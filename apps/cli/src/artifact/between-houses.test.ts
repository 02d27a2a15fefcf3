import { demoPassword, type ServedHouse, serveHouse } from '@dunwell/api/test';
import type { Bundle } from '@dunwell/rules/strategy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../command.ts';
import { memoryIo } from '../memory-io.ts';
import { artifactExport } from './export.ts';
import { artifactImport } from './import.ts';
import { artifactSign } from './sign.ts';

const graph = {
  format: 'dunwell.strategy/1' as const,
  id: 'patient',
  name: 'Patient',
  start: 'start',
  nodes: {
    start: { kind: 'start', label: '', config: {} },
    day: { kind: 'wait', label: '', config: { days: 1 } },
    end: { kind: 'end', label: '', config: { outcome: 'done' } },
  },
  edges: [
    { from: 'start', port: 'next', to: 'day' },
    { from: 'day', port: 'elapsed', to: 'end' },
  ],
};

let [here, there] = [] as unknown as [ServedHouse, ServedHouse];
let hash: string;
beforeAll(async () => {
  [here, there] = await Promise.all([serveHouse(), serveHouse()]);
  const manager = here.as('strategyManager', 'manager');
  await manager.strategy.save({ graph, revision: 0 });
  ({ hash } = await manager.strategy.submit({ strategyId: graph.id }));
});
afterAll(async () => {
  await here?.close();
  await there?.close();
});

type Files = Readonly<Record<string, string>>;

/** Runs a command as somebody at a terminal, signed in to that house. */
async function at(house: ServedHouse, who: string, [command, ...args]: [Command, ...string[]], given: Files = {}) {
  const { io, out, err, files } = memoryIo({ files: given });
  const env = { DUNWELL_URL: house.url, DUNWELL_USER: who, DUNWELL_PASSWORD: demoPassword };
  const code = await command.run(args, { ...io, env });
  return { code, said: JSON.parse(out.join('\n')), err, files };
}

async function exported(): Promise<{ readonly file: string; readonly said: object }> {
  const { files, said } = await at(here, 'manager', [artifactExport, 'strategy', graph.id, '--out', 'b.json']);
  return { file: files.get('b.json')!, said };
}

test('who draws strategies cannot sign one from the command line either; compliance can', async () => {
  const named = ['strategy', graph.id, hash];
  await expect(at(here, 'manager', [artifactSign, ...named])).rejects.toThrow('DUNWELL_USER');
  await expect(at(here, 'nobody', [artifactSign, ...named])).rejects.toThrow('nobody cannot sign in');
  const { code, said } = await at(here, 'compliance', [artifactSign, ...named, '--comment', 'read and agreed']);
  expect({ code, said }).toEqual({ code: 0, said: { signed: [{ kind: 'strategy', id: graph.id, hash }] } });
  await expect(at(here, 'compliance', [artifactSign, 'strategy', graph.id])).rejects.toThrow('HASH is missing');
});

test('a signed strategy leaves in one file, which says what it holds', async () => {
  const { file, said } = await exported();
  const bundle = JSON.parse(file) as Bundle;
  expect(said).toEqual({ out: 'b.json', of: bundle.of, artifacts: 2, signatures: 2, hash: bundle.hash });
  expect(bundle.of).toMatchObject({ kind: 'strategy', id: graph.id, hash });
  expect(bundle.signatures.map(({ verdict }) => verdict)).toEqual(['signed', 'signed']);
  const first = await at(here, 'manager', [artifactExport, 'strategy', graph.id, '--out', 'v.json', '--version', '1']);
  expect(JSON.parse(first.files.get('v.json')!)).toMatchObject({ of: bundle.of });
  await expect(at(here, 'manager', [artifactExport, 'strategy', graph.id, '--out', 'v.json', '--version', '0'])).rejects.toThrow(
    '--version',
  );
  await expect(at(here, 'manager', [artifactExport, 'strategy', 'unheard-of', '--out', 'v.json'])).rejects.toThrow(
    'there is no such version',
  );
});

test('in another house it is tried without a trace, taken in once, and signed anew there by somebody else', async () => {
  const { file } = await exported();
  const given = { 'b.json': file };
  const dry = await at(there, 'manager', [artifactImport, 'b.json', '--dry-run'], given);
  expect(dry.said).toMatchObject({ ok: true, artifacts: 2 });
  expect([...dry.err].sort()).toEqual(['plan', 'strategy'].map((kind) => `${kind} ${graph.id}: signed by compliance where it comes from`));
  expect((await at(there, 'manager', [artifactImport, 'b.json'], given)).said).toMatchObject({ stored: 2, known: 0 });
  expect((await at(there, 'manager', [artifactImport, 'b.json'], given)).said).toMatchObject({ stored: 0, known: 2 });

  const publish = () => there.as('strategyManager').strategy.putIntoForce({ strategyId: graph.id });
  await expect(publish()).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' });
  await expect(at(there, 'manager', [artifactSign, 'b.json'], given)).rejects.toThrow('DUNWELL_USER');
  expect((await at(there, 'compliance', [artifactSign, 'b.json'], given)).said.signed).toMatchObject([{ kind: 'strategy', hash }]);
  expect(await publish()).toMatchObject({ answer: 'published' });
});

test('a file altered on the way is refused before any house is asked', async () => {
  const { file } = await exported();
  const given = { 'b.json': file.replace('"Patient"', '"Hasty"') };
  const nowhere = { ...there, url: 'http://127.0.0.1:1' };
  for (const command of [artifactImport, artifactSign])
    await expect(at(nowhere, 'manager', [command, 'b.json'], given)).rejects.toThrow('b.json: ');
});
