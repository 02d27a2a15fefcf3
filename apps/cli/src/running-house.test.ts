import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withRunningHouse } from './running-house.ts';

const dir = mkdtempSync(join(tmpdir(), 'dunwell-running-'));
writeFileSync(join(dir, 'running.json'), JSON.stringify({ url: 'http://localhost:3111', token: 'made-at-start' }));

test('beside a running house nothing has to be set', () => {
  expect(withRunningHouse({ DUNWELL_DIR: dir })).toMatchObject({ DUNWELL_URL: 'http://localhost:3111', DUNWELL_TOKEN: 'made-at-start' });
});

test('what is set wins, and the token of one house is never sent to another', () => {
  expect(withRunningHouse({ DUNWELL_DIR: dir, DUNWELL_URL: 'https://other.example' })).not.toHaveProperty('DUNWELL_TOKEN');
  expect(withRunningHouse({ DUNWELL_DIR: dir, DUNWELL_USER: 'compliance' })).not.toHaveProperty('DUNWELL_TOKEN');
  expect(withRunningHouse({ DUNWELL_DIR: dir, DUNWELL_TOKEN: 'mine' }).DUNWELL_TOKEN).toBe('mine');
});

test('without a running house the environment is as it was', () => {
  const env = { DUNWELL_DIR: join(dir, 'nowhere') };
  expect(withRunningHouse(env)).toBe(env);
});
