import { expect, test } from 'vitest';
import { planOf } from './drawing.fixture.ts';
import { ended, type Life, live, spoke, withheld } from './journey.fixture.ts';
import { shippedDocument, shippedShelf } from './shipped.fixture.ts';

const lifeIn = (id: string, life: Partial<Life> = {}) =>
  live({ plan: planOf(shippedDocument({ kind: 'strategy', id }), shippedShelf.resolve), library: shippedShelf.library, ...life });

const reachable = { hasPhone: true, hasSmsConsent: true, hasEmail: true, hasEmailConsent: true, bestHour: 18, contacts7Days: 0 };
const promise = { openPromise: true, promiseDueOn: '2026-05-08', promiseAmountMinor: 20_000 };

test('before the due date a reminder goes out three days ahead and on the day, then the case ends', () => {
  const { stops, outcome } = lifeIn('pre-due-reminder', { facts: { ...reachable, dueOn: '2026-05-11', daysPastDue: 0 } });
  expect(stops).toEqual(['beforeDue', 'sms', 'gap', 'dueDay', 'second', 'nextDay', 'reminded']);
  expect(outcome).toBe('reminded');
});

test('without a due date the reminder still goes out, by e-mail where SMS was not agreed to', () => {
  const { stops, outcome } = lifeIn('pre-due-reminder', { facts: { ...reachable, hasSmsConsent: false, dueOn: null, daysPastDue: 2 } });
  expect(stops).toEqual(['email', 'gap', 'second', 'nextDay', 'nowOverdue']);
  expect(outcome).toBe('nowOverdue');
});

test('early on, a reply to a message goes to a person who may take a promise, and a kept promise cures', () => {
  const { stops, outcome } = lifeIn('early-digital-first', {
    facts: { ...reachable, ...promise, balanceMinor: 20_000, daysPastDue: 5 },
    world: { listen: ['messageReplied'], reply: [{ task: 'promised' }], watch: [{ facts: { promisePaidMinor: 20_000 } }] },
  });
  expect(stops.filter((stop) => ['listen', 'reply'].includes(stop))).toEqual(['listen', 'reply']);
  expect(outcome).toBe('cured');
});

test('a person at high risk is called at once, inside the voice strategy', () => {
  const { stops } = lifeIn('early-digital-first', { facts: { ...reachable, brokenPromises: 2, riskGrade: 'E' } });
  expect(stops[0]).toBe('voice/best');
});

test('a dispute examined and found unfounded goes back into the strategy with a note', () => {
  const { steps, stops } = lifeIn('early-digital-first', {
    facts: { ...reachable, brokenPromises: 0, balanceMinor: 20_000 },
    world: {
      friendly: ['disputeRaised'],
      plain: ['disputeRaised'],
      grace: ['disputeRaised'],
      best: ['disputeRaised'],
      dispute: [{ task: 'unfounded' }],
    },
  });
  expect(stops[1]).toBe('dispute');
  expect(stops[2]).toBe('cool');
  expect(steps[2]?.writes).toMatchObject([{ type: 'note' }]);
});

test('calls go round the numbers five times in five days, then a letter closes the attempt', () => {
  const { stops, outcome, steps } = lifeIn('voice-with-promise', { facts: reachable });
  expect(stops.filter((stop) => stop === 'ring')).toHaveLength(5);
  const ranks = steps.flatMap(({ command }) =>
    command.type === 'contact' && command.order.channel === 'call' ? [command.order.contactPointRank] : [],
  );
  expect(ranks).toEqual([0, 1, 2, 0, 1]);
  expect(stops.slice(-3)).toEqual(['letter', 'post', 'unresolved']);
  expect(outcome).toBe('unresolved');
});

test('a promise on the phone is confirmed, watched and kept', () => {
  const { stops, outcome } = lifeIn('voice-with-promise', {
    facts: { ...reachable, ...promise },
    world: { ring: [spoke('promised')], watch: [{ facts: { promisePaidMinor: 20_000 } }] },
  });
  expect(stops).toEqual(['best', 'ring', 'confirm', 'watch', 'kept']);
  expect(outcome).toBe('kept');
});

test('a broken promise is taken up by the strategy for broken promises, which returns how it ended', () => {
  const { stops, outcome } = lifeIn('voice-with-promise', {
    facts: { ...reachable, ...promise, brokenPromises: 1, balanceMinor: 60_000 },
    world: { ring: [spoke('promised'), spoke('refused')], accept: ['promiseMade'], firstRate: [{ facts: { promisePaidMinor: 20_000 } }] },
  });
  expect(stops).toContain('broken/ring');
  expect(stops.at(-1)).toBe('plan');
  expect(outcome).toBe('plan');
});

test('lost contact is searched for, and a found number is called', () => {
  const { stops } = lifeIn('voice-with-promise', {
    facts: { ...reachable, hasPhone: false, hasEmail: false },
    world: { search: ['contactPointChanged'], ring: [withheld] },
  });
  expect(stops.slice(0, 5)).toEqual(['search', 'nextDay', 'best', 'ring', 'letter']);
});

test('after a broken promise a balance that can be paid in parts gets the first plan that fits', () => {
  const { steps } = lifeIn('broken-promise', {
    facts: { ...reachable, brokenPromises: 1, balanceMinor: 100_000 },
    world: { ring: [spoke('refused')] },
  });
  const offer = steps.flatMap(({ writes }) => writes).find(({ type }) => type === 'offer');
  expect(offer).toEqual({
    type: 'offer',
    planOfPayments: [
      { dueOn: '2026-05-20', amountMinor: 50_000 },
      { dueOn: '2026-06-19', amountMinor: 50_000 },
    ],
  });
});

test('someone who keeps breaking promises talks to a person instead', () => {
  const { outcome } = lifeIn('broken-promise', {
    facts: { ...reachable, brokenPromises: 3, balanceMinor: 100_000 },
    world: { remind: [ended('undeliverable')], person: [{ task: 'arranged' }] },
  });
  expect(outcome).toBe('plan');
});

test('in hardship nobody is called unless a person asks for it; a pause is reviewed', () => {
  const { stops, outcome, steps } = lifeIn('hardship', {
    facts: reachable,
    world: { talk: [{ task: 'pause' }], review: [{ task: 'resume' }] },
  });
  expect(stops).toEqual(['info', 'talk', 'rest', 'review', 'resumed']);
  expect(outcome).toBe('resumed');
  expect(steps.flatMap(({ writes }) => writes.map(({ type }) => type))).toEqual(['tag', 'note', 'openTask', 'hold', 'openTask']);
});

test('late, a case is handed over only after a notice, two weeks and a decision by a person', () => {
  const { stops, outcome, steps } = lifeIn('late-stage-handover', {
    facts: { balanceMinor: 90_000, daysSinceLastPayment: null, daysPastDue: 120 },
    world: { approve: [{ task: 'agency' }] },
  });
  expect(stops).toEqual(['notice', 'period', 'approve', 'farewell', 'handedOver']);
  expect(outcome).toBe('handedOver');
  expect(steps.flatMap(({ writes }) => writes)).toContainEqual({
    type: 'handOver',
    to: 'agency',
    partner: 'Harbour Recovery Partners',
    status: 'filed',
  });
});
