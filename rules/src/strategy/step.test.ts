import { describe, expect, test } from 'vitest';
import type { CaseState } from '../effects.ts';
import { dayMs, hourMs } from '../time.ts';
import { draw, event, libraryOf, mondayMs, planOf, settled, stepInput, woke } from './drawing.fixture.ts';
import { step } from './step.ts';

const callsThrice = draw(
  {
    start: ['start'],
    card: ['score', { scorecardId: 'c-card' }],
    risk: ['decide', { rulesetId: 'risk', outcomes: ['high'] }],
    ring: ['call', { scriptId: 'early-stage', numbers: 2 }],
    pause: ['wait', { days: 1 }],
    again: ['repeat', { times: 2 }],
    watch: ['promise'],
    desk: ['humanTask', { queue: 'desk', title: 'Look', titleZh: '查看', slaHours: 24, outcomes: ['solved'] }],
    done: ['end', { outcome: 'treated' }],
  },
  [
    'start.next>card',
    'card.scored>risk',
    'risk.high>ring',
    'risk.otherwise>done',
    'ring.promised>watch',
    'ring.spoke>done',
    'ring.voicemail>pause',
    'ring.noAnswer>pause',
    'ring.unreachable>desk',
    'ring.withheld>desk',
    'ring.failed>desk',
    'pause.elapsed>again',
    'again.again>ring',
    'again.done>desk',
    'watch.kept>done',
    'watch.partlyKept>desk',
    'watch.broken>desk',
    'watch.noPromise>desk',
    'desk.solved>done',
    'desk.overdue>done',
  ],
  ['disputeRaised>desk'],
);
const plan = planOf(callsThrice);
const library = libraryOf({ risk: ({ riskGrade }) => (riskGrade === 'B' ? 'high' : null) });
const begin = (more = {}) => step(stepInput(plan, { library, ...more }));

describe('a case that has just been assigned', () => {
  test('walks every node that takes no time and stops at the first contact', () => {
    const { command, trace, writes, state } = begin();
    expect(trace.map(({ nodeId, port }) => `${nodeId}.${port ?? ''}`)).toEqual(['start.next', 'card.scored', 'risk.high', 'ring.']);
    expect(command).toMatchObject({ type: 'contact', order: { channel: 'call', contentId: 'early-stage', contactPointRank: 0 } });
    expect(writes).toEqual([{ type: 'score', scorecardId: 'c-card', score: 612, probability: 0.2, grade: 'B' }]);
    expect(state.seq).toBe(1);
  });

  test('sees the score of this very decision in the rules that follow', () => {
    expect(begin({ facts: { riskGrade: 'A' } }).state.nodeId).toBe('ring');
  });
});

describe('a call', () => {
  const ringing = begin().state;

  test('that nobody answers leads to the wait', () => {
    const next = begin({ state: ringing, reply: settled('rang_no_answer') });
    expect(next.command).toEqual({ type: 'wait', untilMs: mondayMs + dayMs, wakeOn: [] });
  });

  test('put off by the guard waits for the next lawful moment and then asks again', () => {
    const earliestAtMs = mondayMs + 3 * hourMs;
    const deferred = begin({
      state: ringing,
      reply: { type: 'contacted', result: { type: 'deferred', earliestAtMs, rules: ['US-REGF-TIME'] } },
    });
    expect(deferred.command).toEqual({ type: 'wait', untilMs: earliestAtMs, wakeOn: [] });
    const early = begin({ state: deferred.state, reply: woke, atMs: earliestAtMs - 1 });
    expect(early.command).toEqual(deferred.command);
    const again = begin({ state: deferred.state, reply: woke, atMs: earliestAtMs });
    expect(again.command.type).toBe('contact');
  });

  test('that cannot be lawful in time is withheld', () => {
    const result = { type: 'deferred', earliestAtMs: mondayMs + 8 * dayMs, rules: ['R'] } as const;
    expect(begin({ state: ringing, reply: { type: 'contacted', result } }).state.nodeId).toBe('desk');
  });

  test('in which the person says stop closes the case at once', () => {
    const conversation = { reached: 'rightParty', result: 'stop' } as const;
    const next = begin({
      state: ringing,
      reply: { type: 'contacted', result: { type: 'settled', outcome: 'conversation', conversation } },
    });
    expect(next.command).toEqual({ type: 'close', outcome: 'stopRequested' });
  });

  test('takes the next number on the next round and stops after the bound', () => {
    let current = begin();
    const ranks: number[] = [];
    let atMs = mondayMs;
    for (let i = 0; i < 20 && current.state.nodeId !== 'desk'; i++) {
      if (current.command.type === 'contact') {
        ranks.push(current.command.order.contactPointRank);
        current = begin({ state: current.state, reply: settled('rang_no_answer'), atMs });
      } else {
        atMs += dayMs;
        current = begin({ state: current.state, reply: woke, atMs });
      }
    }
    expect(ranks).toEqual([0, 1, 0]);
    expect(current.command.type).toBe('handToPerson');
  });
});

describe('an interrupt', () => {
  const waiting = begin({ state: begin().state, reply: settled('rang_no_answer') }).state;

  test('comes before anything else, the weightiest first', () => {
    const both = begin({
      state: waiting,
      reply: woke,
      atMs: mondayMs + dayMs,
      events: [event('disputeRaised'), event('consumerDeceased')],
    });
    expect(both.state.nodeId).toBe('~consumerDeceased');
    expect(both.command.type).toBe('handToPerson');
  });

  test('does not displace a weightier one, and does not open a second task', () => {
    const dead = begin({ state: waiting, reply: woke, events: [event('consumerDeceased')] });
    const later = begin({ state: dead.state, reply: woke, events: [event('disputeRaised'), event('consumerDeceased')] });
    expect(later.command).toEqual(dead.command);
    expect(later.writes).toEqual([]);
  });

  test('that ends the case wins even then, and withdraws the task', () => {
    const dead = begin({ state: waiting, reply: woke, events: [event('consumerDeceased')] });
    const paid = begin({ state: dead.state, reply: woke, events: [event('paidInFull')] });
    expect(paid.command).toEqual({ type: 'close', outcome: 'paidInFull' });
    expect(paid.writes).toEqual([{ type: 'withdrawTask' }]);
  });
});

describe('a wake', () => {
  test('before time and without a wanted event returns the same wait', () => {
    const waiting = begin({ state: begin().state, reply: settled('rang_no_answer') });
    const woken = begin({ state: waiting.state, reply: woke, atMs: mondayMs + hourMs, events: [event('balanceChanged')] });
    expect(woken.command).toEqual(waiting.command);
    expect(woken.state).toEqual({ ...waiting.state, seq: waiting.state.seq + 1 });
  });
});

describe('a promise', () => {
  const facts = { openPromise: true, promiseDueOn: '2026-05-06', promiseAmountMinor: 10_000 };
  const conversation = { reached: 'rightParty', result: 'promised', promiseId: 'p1' } as const;
  const promised = begin({
    state: begin().state,
    facts,
    reply: { type: 'contacted', result: { type: 'settled', outcome: 'conversation', conversation } },
  });

  test('is watched until the last day of grace has ended where the person lives', () => {
    expect(promised.command).toMatchObject({ type: 'awaitPromise', untilMs: Date.UTC(2026, 4, 8, 4, 0) });
  });

  test.each([
    [9_500, 'kept', 'done'],
    [10_000, 'kept', 'done'],
    [9_499, 'partlyKept', 'desk'],
    [0, 'broken', 'desk'],
  ])('with %i paid in the end is %s', (promisePaidMinor, status, nodeId) => {
    const judged = begin({ state: promised.state, reply: woke, atMs: Date.UTC(2026, 4, 8, 4, 0), facts: { ...facts, promisePaidMinor } });
    expect(judged.writes).toContainEqual({ type: 'settlePromise', status });
    expect(judged.state.nodeId).toBe(nodeId);
  });

  test('once broken counts as broken for the rules of the very same decision', () => {
    const asks = draw(
      {
        start: ['start'],
        watch: ['promise'],
        ask: ['decide', { rulesetId: 'count', outcomes: ['second'] }],
        yes: ['end', { outcome: 'second' }],
        no: ['end', { outcome: 'first' }],
      },
      [
        'start.next>watch',
        ...['kept', 'partlyKept', 'broken', 'noPromise'].map((port) => `watch.${port}>ask`),
        'ask.second>yes',
        'ask.otherwise>no',
      ],
    );
    const counting = stepInput(planOf(asks), {
      library: libraryOf({ count: ({ brokenPromises }) => (brokenPromises === 2 ? 'second' : null) }),
      facts: { ...facts, brokenPromises: 1 },
    });
    const late = { ...counting, state: step(counting).state, reply: woke, atMs: Date.UTC(2026, 4, 9) };
    expect(step(late).command).toEqual({ type: 'close', outcome: 'second' });
    expect(step({ ...late, facts: { ...late.facts, promisePaidMinor: 1 } }).command).toEqual({ type: 'close', outcome: 'first' });
  });

  test('is settled as kept when the debt is paid in full', () => {
    const paid = begin({ state: promised.state, reply: woke, events: [event('paidInFull')] });
    expect(paid.writes).toEqual([{ type: 'settlePromise', status: 'kept' }]);
  });
});

describe('a promise made on the phone', () => {
  const confirming = draw(
    {
      start: ['start'],
      ring: ['call', { scriptId: 's' }],
      confirm: ['message', { channel: 'sms', templateId: 't' }],
      watch: ['promise'],
      own: ['promise'],
      done: ['end', { outcome: 'done' }],
    },
    [
      'start.next>ring',
      'ring.promised>confirm',
      ...['spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'].map((port) => `ring.${port}>done`),
      ...['sent', 'failed', 'unreachable', 'withheld'].map((port) => `confirm.${port}>watch`),
      ...['watch', 'own'].flatMap((node) => ['kept', 'partlyKept', 'broken', 'noPromise'].map((port) => `${node}.${port}>done`)),
    ],
    ['promiseMade>own'],
  );
  const facts = { openPromise: true, promiseDueOn: '2026-05-06', promiseAmountMinor: 10_000 };
  const told = event('promiseMade', { refId: 'p1' });
  const conversation = { reached: 'rightParty', result: 'promised', promiseId: 'p1' } as const;
  const input = stepInput(planOf(confirming), { facts });
  const promised = step({
    ...input,
    state: step(input).state,
    reply: { type: 'contacted', result: { type: 'settled', outcome: 'conversation', conversation } },
    events: [told],
  });

  test('is no news when its event arrives with the call', () => {
    expect(promised.state.nodeId).toBe('confirm');
  });

  test('nor when it arrives while the confirmation is sent', () => {
    const confirmed = step({ ...input, state: promised.state, reply: settled('delivered'), events: [told] });
    expect(confirmed.state.nodeId).toBe('watch');
  });

  test('but another promise is', () => {
    const another = step({ ...input, state: promised.state, reply: settled('delivered'), events: [event('promiseMade', { refId: 'p2' })] });
    expect(another.state.nodeId).toBe('own');
  });
});

describe('a case that lost its way', () => {
  test('is handed to a person and tries again when the person is done', () => {
    const lost = begin({ state: { nodeId: 'gone', seq: 4, visits: {}, memo: {}, stack: [] }, reply: woke });
    expect(lost.command.type).toBe('handToPerson');
    expect(lost.writes).toHaveLength(1);
    const still = begin({ state: lost.state, reply: woke, atMs: mondayMs + hourMs });
    expect(still.command).toEqual(lost.command);
    expect(still.writes).toEqual([]);
  });

  const lostAt = (state: Partial<CaseState> = {}) =>
    begin({ state: { nodeId: 'gone', seq: 4, visits: {}, memo: {}, stack: [], ...state }, reply: woke });
  const typesOf = (writes: readonly { readonly type: string }[]) => writes.map(({ type }) => type);

  test('nobody looked at in time withdraws its task before it opens the next, so that one is open and no more', () => {
    const lost = lostAt();
    const { untilMs } = lost.command as { untilMs: number };
    const early = begin({ state: lost.state, reply: woke, atMs: untilMs - 1 });
    expect(early.writes).toEqual([]);
    const late = begin({ state: lost.state, reply: woke, atMs: untilMs });
    expect(typesOf(late.writes)).toEqual(['withdrawTask', 'openTask']);
    expect(late.command).toEqual({ ...lost.command, untilMs: untilMs + 30 * dayMs });
    const again = begin({ state: late.state, reply: woke, atMs: untilMs + 30 * dayMs });
    expect(typesOf(again.writes)).toEqual(['withdrawTask', 'openTask']);
  });

  test('withdraws nothing when the person is done: the task they finished is finished', () => {
    const lost = lostAt();
    const done = begin({ state: lost.state, reply: woke, events: [event('taskDone', { outcome: 'retry' })] });
    expect(typesOf(done.writes)).toEqual(['openTask']);
  });

  test('withdraws its task when an event takes it elsewhere', () => {
    const lost = lostAt();
    const taken = begin({ state: lost.state, reply: woke, events: [event('disputeRaised')] });
    expect(typesOf(taken.writes)).toEqual(['withdrawTask', 'openTask']);
    expect(taken.state.nodeId).toBe('desk');
  });
});
