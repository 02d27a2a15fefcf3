import { expect, test } from 'vitest';
import { isOptOut } from './opt-out.ts';

test.each(['STOP', 'stop.', ' Stop ', 'opt-out', 'OPT OUT', 'Unsubscribe!', '退订', 'ＴＤ', '停止。'])('%s stops the messages', (text) => {
  expect(isOptOut(text)).toBe(true);
});

test.each(['', 'please stop by tomorrow', 'I will end the contract', '我明天还款', 'yes'])('"%s" is for a person to read', (text) => {
  expect(isOptOut(text)).toBe(false);
});
