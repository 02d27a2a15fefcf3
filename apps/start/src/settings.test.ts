import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('with an empty environment everything is embedded', () => {
  expect(readSettings({ DATABASE_URL: '' })).toMatchObject({ PORT: 3000, DUNWELL_DIR: '.dunwell', DUNWELL_CLOCK_SCALE: 1440 });
});

test('each wrong setting is named in a line of its own', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://x', TEMPORAL_ADDRESS: 'nowhere', PORT: '70000', FREESWITCH_URL: 'http://x' })).toThrow(
    /DATABASE_URL: must be a postgres.*\nTEMPORAL_ADDRESS: must be host:port\nFREESWITCH_URL: must be a esl:\/\/ URL\nPORT: /s,
  );
});
