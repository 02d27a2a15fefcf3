import { expect, test } from 'vitest';
import { readSwitchUrl } from './settings.ts';

test('everything about a switch is in its URL', () => {
  const settings = readSwitchUrl(
    'esl://:s%20cret@fs.internal:8022?dial=sofia/gateway/telco/{number}&recordings=/var/rec&voice_zh=unimrcp|lili',
  );
  expect(settings.esl).toEqual({ host: 'fs.internal', port: 8022, password: 's cret' });
  expect(settings).toMatchObject({
    dial: 'sofia/gateway/telco/{number}',
    recordings: '/var/rec',
    voices: { en: 'flite|kal', zh: 'unimrcp|lili' },
  });
});

test.each([
  ['http://x', /FREESWITCH_URL must look like/],
  ['esl://host', /FREESWITCH_URL must look like/],
  ['esl://:p@h?dial=sofia/x', /dial: must be a dial string that contains \{number\}/],
  ['esl://:p@h?dial={number} %26system(x)', /dial/],
  ['esl://:p@h?recordings=rec', /recordings: must be an absolute path/],
  ['esl://:p@h?nonsense=1', /nonsense/i],
])('%s is refused with a reason', (url, reason) => {
  expect(() => readSwitchUrl(url)).toThrow(reason);
});
