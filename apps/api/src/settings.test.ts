import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const url = 'postgres://127.0.0.1/dunwell';

test('outside the demo a secret of one’s own is required', () => {
  expect(() => readSettings({ DATABASE_URL: url })).toThrow('DUNWELL_SECRET is required');
  expect(readSettings({ DATABASE_URL: url, DUNWELL_SECRET: 'x'.repeat(32) })).toMatchObject({ isDemo: false, secret: 'x'.repeat(32) });
});

test('the demo makes up a secret when none is given', () => {
  const { isDemo, secret } = readSettings({ DATABASE_URL: url, DUNWELL_DEMO: '1', DUNWELL_SECRET: '' });
  expect(isDemo).toBe(true);
  expect(secret).toHaveLength(64);
});

test('every fault of the environment is named at once', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://x', DUNWELL_TOKEN: 'short' })).toThrow(/DATABASE_URL .*DUNWELL_TOKEN/);
});
