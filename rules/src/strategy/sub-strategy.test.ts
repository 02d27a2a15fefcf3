import { describe, expect, test } from 'vitest';
import { dayMs } from '../time.ts';
import { compile } from './compile.ts';
import { draw, event, findAll, libraryOf, mondayMs, planOf, stepInput, woke } from './drawing.fixture.ts';
import { planHash } from './plan-hash.ts';
import type { Resolve } from './resolve.ts';
import { shelfOf } from './shelf.ts';
import { step } from './step.ts';

const innerDrawing = draw(
  {
    start: ['start', { inputs: ['tone'] }],
    more: ['repeat', { times: 1 }],
    pause: ['wait', { days: 1 }],
    good: ['end', { outcome: 'good' }],
    odd: ['end', { outcome: 'odd' }],
    called: ['end', { outcome: 'odd' }],
  },
  ['start.next>pause', 'pause.elapsed>more', 'more.again>good', 'more.done>odd'],
  ['callbackRequested>called'],
);
const inner = planOf(innerDrawing);
const resolve: Resolve = (ref) => (ref.kind === 'strategy' ? { hash: planHash(inner), plan: inner } : findAll(ref));

const outerDrawing = (config: object) =>
  draw(
    {
      start: ['start'],
      inside: ['subStrategy', { strategyId: 'inner', inputs: { tone: 'calm' }, outcomes: ['good'], ...config } as never],
      again: ['repeat', { times: 1 }],
      rest: ['wait', { days: 1 }],
      fine: ['end', { outcome: 'fine' }],
      else: ['end', { outcome: 'else' }],
    },
    ['start.next>inside', 'inside.good>again', 'inside.otherwise>else', 'again.again>rest', 'again.done>fine', 'rest.elapsed>inside'],
    ['callbackRequested>else'],
  );
const plan = planOf(outerDrawing({}), resolve);
const library = libraryOf({}, { inner });
const into = step(stepInput(plan, { library }));

describe('inside a sub-strategy', () => {
  test('the case stands on the inner node and knows the way back', () => {
    expect(into.state).toMatchObject({ nodeId: 'pause', stack: ['inside'] });
    expect(into.writes).toEqual([{ type: 'set', name: 'tone', value: 'calm' }]);
    expect(into.trace.at(-1)).toMatchObject({ nodeId: 'pause', within: ['inside'] });
  });

  test('its outcome is the exit, and it begins anew on the next round', () => {
    const back = step(stepInput(plan, { library, state: into.state, reply: woke, atMs: mondayMs + dayMs }));
    expect(back.state).toMatchObject({ nodeId: 'rest', stack: [], visits: { again: 1 } });
    const anew = step(stepInput(plan, { library, state: back.state, reply: woke, atMs: mondayMs + 2 * dayMs }));
    const secondRound = step(stepInput(plan, { library, state: anew.state, reply: woke, atMs: mondayMs + 3 * dayMs }));
    expect(secondRound.command).toEqual({ type: 'close', outcome: 'fine' });
  });

  test('a stop condition ends the whole strategy', () => {
    const stopped = step(stepInput(plan, { library, state: into.state, reply: woke, events: [event('stopRequested')] }));
    expect(stopped.command).toEqual({ type: 'close', outcome: 'stopRequested' });
    expect(stopped.state.stack).toEqual([]);
  });

  test('any other event goes to the innermost strategy that listens', () => {
    const called = step(stepInput(plan, { library, state: into.state, reply: woke, events: [event('callbackRequested')] }));
    expect(called.trace.map(({ nodeId }) => nodeId)).toContain('called');
    expect(called.command).toEqual({ type: 'close', outcome: 'else' });
  });
});

test('the compiler pins the sub-strategy and asks for its inputs and outcomes', () => {
  expect(plan.artifacts).toEqual([{ kind: 'strategy', id: 'inner', hash: planHash(inner) }]);
  expect(compile(outerDrawing({ inputs: {} }), resolve)).toMatchObject({
    ok: false,
    issues: expect.arrayContaining([expect.objectContaining({ code: 'S404', field: 'inputs.tone' })]),
  });
  const never = compile(outerDrawing({ outcomes: ['good'] }), resolve);
  expect(never.ok && never.warnings.filter(({ code }) => code === 'S405')).toEqual([]);
});

test('a strategy that calls itself has no plan', () => {
  const self = draw({ start: ['start'], me: ['subStrategy', { strategyId: 'self', outcomes: ['x'] }], done: ['end', { outcome: 'x' }] }, [
    'start.next>me',
    'me.x>done',
    'me.otherwise>done',
  ]);
  const shelf = shelfOf(({ id }) => (id === 'self' ? ({ ...self, id: 'self' } as never) : undefined));
  expect(compile(self, shelf.resolve)).toMatchObject({
    ok: false,
    issues: expect.arrayContaining([expect.objectContaining({ code: 'S401', nodeId: 'me' })]),
  });
});

test('a case decides with one version of everything', () => {
  const outer: Resolve = (ref) =>
    ref.kind === 'ruleset'
      ? { hash: 'new' }
      : ref.kind === 'strategy'
        ? { hash: 'x', plan: { ...inner, artifacts: [{ kind: 'ruleset', id: 'r', hash: 'old' }] } }
        : findAll(ref);
  const drawing = draw(
    {
      start: ['start'],
      ask: ['decide', { rulesetId: 'r', outcomes: ['a'] }],
      sub: ['subStrategy', { strategyId: 'inner', inputs: { tone: 1 }, outcomes: ['good'] }],
      done: ['end', { outcome: 'x' }],
    },
    ['start.next>ask', 'ask.a>sub', 'ask.otherwise>done', 'sub.good>done', 'sub.otherwise>done'],
  );
  expect(compile(drawing, outer)).toMatchObject({ ok: false, issues: expect.arrayContaining([expect.objectContaining({ code: 'S407' })]) });
});
