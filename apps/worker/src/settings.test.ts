import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('a database is all a worker must be told of', () => {
  expect(readSettings({ DATABASE_URL: 'postgres://localhost/dunwell', SMTP_URL: '' })).toMatchObject({
    TEMPORAL_ADDRESS: '127.0.0.1:7233',
    DUNWELL_CLOCK_SCALE: 1,
  });
});

test('every wrong setting is named at once, with what is allowed', () => {
  const wrong = { DATABASE_URL: 'mysql://localhost/x', FREESWITCH_URL: 'http://x', DUNWELL_LINES: 'many', DUNWELL_CLOCK_SCALE: '-1' };
  expect(() => readSettings(wrong)).toThrow(
    /DATABASE_URL: .*postgres:\/\/[\s\S]*FREESWITCH_URL: .*esl:\/\/[\s\S]*DUNWELL_CLOCK_SCALE[\s\S]*DUNWELL_LINES/,
  );
});
