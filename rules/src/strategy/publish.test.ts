import { describe, expect, test } from 'vitest';
import type { CaseState } from '../effects.ts';
import { draw, planOf, stepInput } from './drawing.fixture.ts';
import { leaveBehind } from './leave-behind.ts';
import { mapPosition, mayMove } from './map-position.ts';
import { previewPublish } from './preview-publish.ts';
import { recordOf, replay } from './replay.ts';
import { step } from './step.ts';

const drawing = (pauseDays: number, template = 'hello') =>
  draw(
    {
      start: ['start'],
      pause: ['wait', { days: pauseDays }],
      sms: ['message', { channel: 'sms', templateId: template }],
      watch: ['promise'],
      done: ['end', { outcome: 'done' }],
    },
    [
      'start.next>pause',
      'pause.elapsed>sms',
      'sms.sent>watch',
      'sms.failed>done',
      'sms.unreachable>done',
      'sms.withheld>done',
      'watch.kept>done',
      'watch.partlyKept>done',
      'watch.broken>done',
      'watch.noPromise>done',
    ],
  );
const now = planOf(drawing(2));
const patient = planOf(drawing(5));
const politer = planOf(drawing(2, 'good-day'));
const waiting = step(stepInput(now)).state;
const inFlight: CaseState = { ...waiting, nodeId: 'sms', memo: { phase: 'contact', deferrals: 0, sinceMs: 1 } };

describe('a case under way moves to a new version', () => {
  test('and stays as it is where nothing changed', () => {
    expect(mapPosition(now, politer, {}, waiting)).toEqual({ ok: true, reenter: false, state: waiting });
  });

  test('and enters its node anew where the settings changed', () => {
    const mapped = mapPosition(now, patient, {}, waiting);
    expect(mapped).toMatchObject({ ok: true, reenter: true, state: { nodeId: 'pause', memo: {}, seq: waiting.seq } });
    const entered = step(stepInput(patient, { state: mapped.ok ? mapped.state : null, reply: { type: 'started' } }));
    expect(entered.command).toMatchObject({ type: 'wait' });
    expect(entered.state.seq).toBe(waiting.seq + 1);
  });

  test.each([
    ['not in the middle of a contact', inFlight, {}, 'contactInFlight'],
    ['not when its node is to finish on the old version', waiting, { pause: null }, 'finishOnOld'],
    ['not when its node is gone', { ...waiting, nodeId: 'gone' }, {}, 'nodeGone'],
    ['not away from an open promise', { ...waiting, nodeId: 'watch' }, { watch: 'done' }, 'promiseOpen'],
  ] as const)('%s', (_name, state, nodeMap, reason) => {
    expect(mapPosition(now, patient, nodeMap, state)).toEqual({ ok: false, reason });
  });

  test('and leaves no task behind that leads nowhere', () => {
    const asking = (hours: number) =>
      planOf(
        draw(
          {
            start: ['start'],
            ask: ['humanTask', { queue: 'care', title: 'Look', titleZh: '查看', slaHours: hours, outcomes: ['go'] }],
            done: ['end', { outcome: 'done' }],
          },
          ['start.next>ask', 'ask.go>done', 'ask.overdue>done'],
        ),
      );
    const [old, next] = [asking(24), asking(48)];
    const { state } = step(stepInput(old));
    const mapped = mapPosition(old, next, {}, state);
    const left = leaveBehind(stepInput(old, { state }));
    const moved = stepInput(next, { state: mapped.ok ? mapped.state : null, reply: { type: 'started' }, left });
    expect(step(moved).writes.map(({ type }) => type)).toEqual(['withdrawTask', 'note', 'openTask']);
    expect(replay(recordOf('next', moved, step(moved)), { plan: next, library: moved.library })).toEqual({ equal: true });
    expect(leaveBehind(stepInput(now, { state: waiting }))).toEqual([]);
    expect(leaveBehind(stepInput(old, { state: { ...state, memo: { stuck: true, untilMs: 1 } } }))).toMatchObject([
      { type: 'withdrawTask' },
      { type: 'note' },
    ]);
  });

  test('keeping the loop counters of nodes that still exist', () => {
    const counted = { ...waiting, visits: { pause: 2, gone: 3, '1/inner': 1 } };
    expect(mapPosition(now, patient, {}, counted)).toMatchObject({ state: { visits: { pause: 2 } } });
  });
});

test.each([
  ['newOnly', waiting, false],
  ['nextStage', waiting, true],
  ['nextStage', inFlight, false],
  ['nextStage', { ...waiting, stack: ['sub'] }, false],
  ['now', inFlight, true],
] as const)('policy %s', (policy, state, expected) => {
  expect(mayMove(policy, now, state)).toBe(expected);
});

test('before publishing one sees how many cases would do what differently next', () => {
  const positions = [
    { nodeId: 'pause', count: 70 },
    { nodeId: 'sms', count: 20 },
    { nodeId: 'watch', count: 9 },
    { nodeId: 'gone', count: 1 },
  ];
  expect(previewPublish(now, politer, { positions })).toMatchObject({
    total: 100,
    same: 9,
    different: 90,
    stays: 1,
    nodes: [{ verdict: 'different' }, { verdict: 'different' }, { verdict: 'same' }, { verdict: 'stays' }],
    interrupts: [],
  });
  expect(previewPublish(now, now, { positions: positions.slice(0, 3) })).toMatchObject({ same: 99, different: 0 });
});

test('an interrupt that leads elsewhere is named', () => {
  const drawn = planOf({ ...drawing(2), interrupts: [{ on: 'disputeRaised', to: 'done' }] });
  expect(previewPublish(now, drawn, { positions: [] }).interrupts).toEqual(['disputeRaised']);
});
