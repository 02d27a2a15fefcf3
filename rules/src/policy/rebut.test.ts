import { expect, test } from 'vitest';
import { everyDay, type Row } from './cases/guard-case.ts';
import { requestOf } from './cases/one-law.ts';
import { decide } from './decide.ts';
import { packById } from './library.ts';
import { rebuttalOf } from './rebut.ts';

const noon = '2026-10-20 12:00';
const reasonCounts = (row: Row, ...ids: string[]): boolean => {
  const packs = ids.map((id) => ({ ...packById(id)!, jurisdictions: ['*'] }));
  const request = requestOf(row);
  return rebuttalOf(decide(request, packs), request, packs) !== null;
};
const eighth = { at: noon, history: everyDay('2026-10-14', 7, '07:00') };
const talked = { at: noon, history: [{ at: '2026-10-18 12:00', outcome: 'conversation' }] };

test.each<[string, Row, string[], boolean]>([
  ['an eighth call in seven days', eighth, ['us-regf'], true],
  ['a call in the week after a conversation', talked, ['us-regf'], true],
  ['a third call of the day', { at: noon, history: [{ at: '2026-10-20 06:00' }, { at: '2026-10-20 07:00' }] }, ['policy-house'], true],
  ['by a robot', { ...eighth, agent: 'ai_voice' }, ['us-regf'], false],
  ['that nothing stands against', { at: noon }, ['us-regf'], false],
  ['that another state caps too', eighth, ['us-regf', 'us-ma'], false],
  [
    'that another country lets rest too',
    { at: noon, history: [{ at: '2026-10-20 08:00', outcome: 'conversation' }] },
    ['us-regf', 'co-ley2300'],
    false,
  ],
  ['that another state does not cap yet', { ...eighth, channel: 'call' }, ['us-regf', 'us-ut-ai'], true],
  ['to somebody with an attorney', { ...eighth, facts: { attorney: { known: true } } }, ['us-regf'], false],
  ['at night', { ...eighth, at: '2026-10-20 22:00' }, ['us-regf'], false],
])('a person with a reason and a call %s', (_title, row, packs, expected) => {
  expect(reasonCounts(row, ...packs)).toBe(expected);
});
