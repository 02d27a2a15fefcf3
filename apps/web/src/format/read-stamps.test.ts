import { expect, test } from 'vitest';
import { readStamps } from './read-stamps.ts';

test('a recorded moment is read on the person’s clock, with the name of that clock', () => {
  expect(readStamps('Waits until 2026-12-14 13:15', 'America/Anchorage', 'en')).toBe('Waits until Mon, 14 Dec 2026, 13:15 GMT-9');
  expect(readStamps('等待至 2026-12-14 13:15', 'Asia/Shanghai', 'zh')).toBe('等待至 2026年12月14日周一 GMT+8 13:15');
});

test('a date alone and a sentence without any stay as they are', () => {
  expect(readStamps('Paid on 2026-12-14', 'UTC', 'en')).toBe('Paid on 2026-12-14');
});
