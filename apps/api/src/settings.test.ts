import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const url = 'postgres://127.0.0.1/dunwell';

test('outside the demo secrets of one’s own are required', () => {
  expect(() => readSettings({ DATABASE_URL: url })).toThrow('DUNWELL_SECRET and DUNWELL_HOUSE_KEYS must be set');
  const given = { DATABASE_URL: url, DUNWELL_SECRET: 'x'.repeat(32), DUNWELL_HOUSE_KEYS: `${'n'.repeat(32)}, ${'o'.repeat(32)}` };
  expect(readSettings(given)).toMatchObject({ isDemo: false, secret: 'x'.repeat(32), houseSecrets: ['n'.repeat(32), 'o'.repeat(32)] });
  expect(() => readSettings({ ...given, DUNWELL_HOUSE_KEYS: `${'n'.repeat(32)},short` })).toThrow('the newest first');
});

test('the demo makes up a secret when none is given', () => {
  const { isDemo, secret } = readSettings({ DATABASE_URL: url, DUNWELL_DEMO: '1', DUNWELL_SECRET: '' });
  expect(isDemo).toBe(true);
  expect(secret).toHaveLength(64);
});

test('every fault of the environment is named at once', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://x', DUNWELL_TOKEN: 'short' })).toThrow(/DATABASE_URL .*DUNWELL_TOKEN/);
});
