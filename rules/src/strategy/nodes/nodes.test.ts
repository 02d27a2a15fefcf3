import { describe, expect, test } from 'vitest';
import { dayMs, hourMs } from '../../time.ts';
import { draw, event, libraryOf, mondayMs, planOf, settled, stepInput, woke } from '../drawing.fixture.ts';
import { nodeType } from '../node-of.ts';
import type { Write } from '../node-type.ts';
import { settingsForm } from '../settings-form.ts';
import { step } from '../step.ts';
import { callPort } from './call-port.ts';
import { nodeTypes } from './index.ts';
import { messagePort } from './message-port.ts';

/** One node of that kind between start and end; every exit leads to an end named after it. */
function only(kind: string, config: object, ports: readonly string[]) {
  const ends = Object.fromEntries(ports.map((port) => [`at-${port}`, ['end', { outcome: port }] as const]));
  return planOf(
    draw({ start: ['start'], node: [kind, config as never], ...ends }, [
      'start.next>node',
      ...ports.map((port) => `node.${port}>at-${port}`),
    ]),
  );
}

describe('every kind', () => {
  test.each(Object.keys(nodeTypes))('%s has a face and a form in English and Chinese', (kind) => {
    const type = nodeType(kind)!;
    expect(type.kind).toBe(kind);
    expect(type.migrations).toHaveLength(type.version);
    expect(type.face.title.zh).toMatch(/\p{Script=Han}/u);
    expect(type.face.help.zh).toMatch(/\p{Script=Han}/u);
    const form = settingsForm(kind) as { properties: Record<string, { label?: string; labelZh?: string; help?: string; helpZh?: string }> };
    for (const [field, { label, labelZh, help, helpZh }] of Object.entries(form.properties)) {
      expect(label, field).toMatch(/^[A-Z0-9a-z]/);
      expect(labelZh, field).toMatch(/\p{Script=Han}/u);
      expect(help === undefined, field).toBe(helpZh === undefined);
    }
  });
});

describe('a call leaves by', () => {
  test.each([
    [{ outcome: 'conversation', conversation: { reached: 'rightParty', result: 'promised' } }, 'promised'],
    [{ outcome: 'conversation', conversation: { reached: 'rightParty', result: 'refused' } }, 'spoke'],
    [{ outcome: 'conversation', conversation: { reached: 'thirdParty', result: 'noResult' } }, 'noAnswer'],
    [{ outcome: 'conversation', conversation: { reached: 'wrongNumber', result: 'noResult' } }, 'noAnswer'],
    [{ outcome: 'conversation' }, 'spoke'],
    [{ outcome: 'voicemail_left' }, 'voicemail'],
    [{ outcome: 'voicemail_box_full' }, 'noAnswer'],
    [{ outcome: 'busy' }, 'noAnswer'],
    [{ outcome: 'not_in_service' }, 'failed'],
    [{ outcome: 'unknown' }, 'failed'],
  ] as const)('%o → %s', (result, port) => {
    expect(callPort({ type: 'settled', ...result })).toBe(port);
  });
});

test('a message in doubt counts as sent', () => {
  expect(messagePort({ type: 'settled', outcome: 'unknown' })).toBe('sent');
  expect(messagePort({ type: 'settled', outcome: 'undeliverable' })).toBe('failed');
});

describe('waiting for an event', () => {
  const plan = only('await', { events: ['messageReplied', 'paidInPart'], days: 2 }, ['messageReplied', 'paidInPart', 'timeout']);
  const { state } = step(stepInput(plan));

  test('goes on with the weightier of two events', () => {
    const next = step(stepInput(plan, { state, reply: woke, events: [event('messageReplied'), event('paidInPart')] }));
    expect(next.command).toEqual({ type: 'close', outcome: 'paidInPart' });
  });

  test('goes on when time is up, and not a moment before', () => {
    expect(step(stepInput(plan, { state, reply: woke, atMs: mondayMs + 2 * dayMs - 1 })).command.type).toBe('wait');
    expect(step(stepInput(plan, { state, reply: woke, atMs: mondayMs + 2 * dayMs })).command).toEqual({
      type: 'close',
      outcome: 'timeout',
    });
  });
});

describe('a person', () => {
  const plan = only('humanTask', { queue: 'desk', title: 'Look', titleZh: '查看', slaHours: 24, outcomes: ['yes', 'no'] }, [
    'yes',
    'no',
    'overdue',
  ]);
  const { state, writes } = step(stepInput(plan));

  test('gets a task with what to do, until when and what to choose from', () => {
    expect(writes).toEqual([
      { type: 'openTask', queue: 'desk', title: { en: 'Look', zh: '查看' }, dueAtMs: mondayMs + dayMs, outcomes: ['yes', 'no'] },
    ]);
  });

  test.each([
    ['yes', 'close'],
    ['maybe', 'handToPerson'],
  ])('answering %s leads to %s', (outcome, type) => {
    expect(step(stepInput(plan, { state, reply: woke, events: [event('taskDone', { outcome })] })).command.type).toBe(type);
  });

  test('who does not act in time loses the task', () => {
    const late = step(stepInput(plan, { state, reply: woke, atMs: mondayMs + dayMs }));
    expect(late.command).toEqual({ type: 'close', outcome: 'overdue' });
    expect(late.writes).toEqual([{ type: 'withdrawTask' }]);
  });
});

describe('an experiment', () => {
  const arms = [
    { name: 'a', share: 0.5 },
    { name: 'b', share: 0.5 },
  ];
  const plan = only('split', { experimentId: 'tone', arms }, ['a', 'b']);

  test('gives a consumer the same arm every time, and both arms to many', () => {
    const armOf = (consumerId: string) => step(stepInput(plan, { consumerId })).writes[0];
    expect(armOf('one')).toEqual(armOf('one'));
    const many = Array.from({ length: 400 }, (_, i) => (armOf(`consumer-${i}`) as { arm: string }).arm);
    expect(many.filter((arm) => arm === 'a').length).toBeGreaterThan(150);
    expect(many.filter((arm) => arm === 'b').length).toBeGreaterThan(150);
  });

  test('refuses shares that do not add up', () => {
    expect(() => only('split', { experimentId: 'tone', arms: [arms[0], { name: 'b', share: 0.6 }] }, ['a', 'b'])).toThrow('S102');
  });
});

describe('treatment by rules', () => {
  const ports = ['promised', 'spoke', 'voicemail', 'noAnswer', 'sent', 'failed', 'unreachable', 'withheld', 'none'];
  const plan = only('treat', { rulesetId: 'r', choices: [{ channel: 'sms', contentId: 'hello' }] }, ports);
  const treated = (params: Record<string, string | number>, more = {}) =>
    step(
      stepInput(plan, {
        library: {
          ...libraryOf(),
          ruleset: () => ({ outcomes: [], evaluate: () => ({ outcome: 'x', params, ruleName: 'x', explain: () => null }) }),
        },
        ...more,
      }),
    );

  test('sends what the rules choose', () => {
    expect(treated({ contentId: 'hello' }).command).toMatchObject({ type: 'contact', order: { channel: 'sms', contentId: 'hello' } });
  });

  test('never sends what was not signed for this node', () => {
    expect(treated({ contentId: 'other' }).command).toEqual({ type: 'close', outcome: 'none' });
  });

  test('waits for the window the rules ask for, then sends', () => {
    const waiting = treated({ contentId: 'hello', from: '11:00', to: '12:00' });
    expect(waiting.command).toEqual({ type: 'wait', untilMs: mondayMs + hourMs, wakeOn: [] });
    const now = treated({ contentId: 'hello' }, { state: waiting.state, reply: woke, atMs: mondayMs + hourMs });
    expect(now.command.type).toBe('contact');
    expect(treated({}, { state: now.state, reply: settled('delivered') }).command).toEqual({ type: 'close', outcome: 'sent' });
  });

  test('keeps the cap the rules set', () => {
    expect(treated({ contentId: 'hello', most7Days: 3 }, { facts: { contacts7Days: 3 } }).command).toEqual({
      type: 'close',
      outcome: 'withheld',
    });
  });
});

describe('a payment plan', () => {
  const plan = only('offer', { ladder: [2, 3, 6], floorMinor: 1000, ceilingMinor: 4000 }, ['offered', 'noFit']);
  const offered = (balanceMinor: number) => step(stepInput(plan, { facts: { balanceMinor } }));

  test('takes the first number of payments that fits, and adds up to the balance', () => {
    const [write] = offered(10_001).writes;
    const payments = (write as Extract<Write, { type: 'offer' }>).planOfPayments;
    expect(payments.map(({ amountMinor }) => amountMinor)).toEqual([3334, 3334, 3333]);
    expect(payments.map(({ dueOn }) => dueOn)).toEqual(['2026-05-11', '2026-06-10', '2026-07-10']);
  });

  test.each([1999, 24_001, 0])('of %i minor units has no fit', (balanceMinor) => {
    expect(offered(balanceMinor).command).toEqual({ type: 'close', outcome: 'noFit' });
  });
});

test('values, tags and notes are written, and seen by the rules that follow', () => {
  const drawing = draw(
    {
      start: ['start'],
      put: ['set', { name: 'tier', value: 2 }],
      mark: ['tag', { tag: 'vip' }],
      ask: ['decide', { rulesetId: 'r', outcomes: ['both'] }],
      yes: ['end', { outcome: 'yes' }],
      no: ['end', { outcome: 'no' }],
    },
    ['start.next>put', 'put.next>mark', 'mark.next>ask', 'ask.both>yes', 'ask.otherwise>no'],
  );
  const library = libraryOf({ r: ({ tier, tags }) => (tier === 2 && Array.isArray(tags) && tags.includes('vip') ? 'both' : null) });
  expect(step(stepInput(planOf(drawing), { library })).command).toEqual({ type: 'close', outcome: 'yes' });
});

test('a strategy cannot pretend to know what the engine knows', () => {
  expect(() => only('set', { name: 'daysPastDue', value: 0 }, ['next'])).toThrow('S102');
});

test('a hold rests until it is released or due for review', () => {
  const plan = only('hold', { reason: 'dispute', days: 30 }, ['released', 'reviewDue']);
  const { state, writes } = step(stepInput(plan));
  expect(writes).toEqual([{ type: 'hold', reason: 'dispute', untilMs: mondayMs + 30 * dayMs }]);
  expect(step(stepInput(plan, { state, reply: woke, events: [event('taskDone')] })).command).toEqual({
    type: 'close',
    outcome: 'released',
  });
  expect(step(stepInput(plan, { state, reply: woke, atMs: mondayMs + 30 * dayMs })).command).toEqual({
    type: 'close',
    outcome: 'reviewDue',
  });
});

test('lost contact ends with new details, with what a person found, or with nothing', () => {
  const plan = only('locate', {}, ['found', 'notFound']);
  const { state } = step(stepInput(plan));
  const outcome = (more: object) => step(stepInput(plan, { state, reply: woke, ...more })).command;
  expect(outcome({ events: [event('contactPointChanged')] })).toEqual({ type: 'close', outcome: 'found' });
  expect(outcome({ events: [event('taskDone', { outcome: 'notFound' })] })).toEqual({ type: 'close', outcome: 'notFound' });
  expect(outcome({ atMs: mondayMs + 10 * dayMs })).toEqual({ type: 'close', outcome: 'notFound' });
});
