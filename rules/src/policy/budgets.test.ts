import { expect, test } from 'vitest';
import { budgets } from './budgets.ts';
import { decide } from './decide.ts';
import { packById } from './library.ts';
import type { Request } from './request.ts';

const packs = [packById('us-regf')!];
const zone = 'America/New_York';
const call = (day: number, outcome = 'rang_no_answer'): NonNullable<Request['history']>[number] => ({
  id: `c${day}`,
  type: 'call',
  at: `2026-03-${String(day).padStart(2, '0')}T15:00:00Z`,
  direction: 'outbound',
  agent: 'human',
  outcome: outcome as 'busy',
  debtIds: ['d'],
  to: '+12125550143',
  personId: 'p',
});
const asked = (history: NonNullable<Request['history']>): Request => ({
  packs: [],
  consumer: { id: 'p', locations: [{ source: 'address', tz: zone }], jurisdictions: ['US'] },
  debts: [{ id: 'd', type: 'credit_card' }],
  history,
  proposal: {
    at: '2026-03-17T14:00:00Z',
    channel: 'call',
    agent: 'human',
    debtIds: ['d'],
    to: '+12125550143',
    personId: 'p',
    purpose: 'collect',
    actor: 'third_party_collector',
  },
});
const sevenInSeven = (request: Request) => budgets(request, packs).find(({ cap, windowDays }) => cap === 7 && windowDays === 7);

test('calls that connected use up the seven in seven days, a busy line does not, and older ones no longer do', () => {
  expect(sevenInSeven(asked([call(9), call(11), call(12), call(13, 'busy')]))).toMatchObject({ used: 2, left: 5 });
});

test('a budget with nothing left is a contact the guard defers', () => {
  const full = asked([11, 12, 13, 14, 15, 16, 17].map((day) => ({ ...call(day), at: call(day).at.replace('15:', '13:') })));
  const budget = sevenInSeven(full)!;
  expect(budget).toMatchObject({ used: 7, left: 0 });
  expect(decide(full, packs)).toMatchObject({ decision: 'DEFER', rules: expect.arrayContaining([budget.rule]) });
});

test('a cap that does not speak about a channel is no budget of it', () => {
  const request = asked([call(16)]);
  expect(sevenInSeven({ ...request, proposal: { ...request.proposal, channel: 'email', to: 'a@example.com' } })).toBeUndefined();
});
