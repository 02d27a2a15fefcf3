import { expect, test } from 'vitest';
import { calendarDateText, dateTimeText, fromNowText } from './moment.ts';
import { money } from './money.ts';

const noon = Date.parse('2026-03-09T12:00:00Z');

test.each([
  [5 * 60_000, 'in 5 minutes', '5分钟后'],
  [-3 * 3_600_000, '3 hours ago', '3小时前'],
  [30 * 3_600_000, 'in 30 hours', '30小时后'],
  [3 * 86_400_000, 'in 3 days', '3天后'],
  [-86_400_000 * 2, '2 days ago', '前天'],
])('a moment %d ms away is said in the largest fitting unit', (awayMs, en, zh) => {
  expect(fromNowText(noon + awayMs, noon, 'en')).toBe(en);
  expect(fromNowText(noon + awayMs, noon, 'zh')).toBe(zh);
});

test('an instant is shown on the wall clock of the zone it travels with', () => {
  expect(dateTimeText(noon, 'Asia/Shanghai', 'en')).toContain('20:00');
  expect(dateTimeText(noon, 'America/New_York', 'en')).toContain('08:00');
});

test('a calendar date does not move with the zone of the reader', () => {
  expect(calendarDateText('2026-03-01', 'en')).toBe('1 Mar 2026');
  expect(calendarDateText('2026-03-01', 'zh')).toBe('2026年3月1日');
});

test('money carries its currency and the decimals that currency has', () => {
  expect(money(123_450, 'USD', 'en')).toBe('$1,234.50');
  expect(money(5000, 'JPY', 'en')).toBe('¥5,000');
  expect(money(123_450, 'CNY', 'zh')).toBe('¥1,234.50');
  expect(money(100, 'XXX', 'en')).toBe('XXX 1');
});
