import { expect, test } from 'vitest';
import { diff } from './diff.ts';

const call = { kind: 'call', label: 'First call', config: { scriptId: 'early', ringSeconds: 25 } };
const before = {
  format: 'dunwell.strategy/1',
  id: 's',
  name: 'Early',
  start: 'call1',
  nodes: { call1: call, done: { kind: 'end', label: '', config: {} } },
  edges: [{ from: 'call1', port: 'promised', to: 'done' }],
  interrupts: [],
  layout: { call1: { x: 0, y: 0 }, done: { x: 0, y: 200 } },
};

test('a changed setting is said in one line naming the node', () => {
  const after = { ...before, nodes: { ...before.nodes, call1: { ...call, config: { ...call.config, ringSeconds: 40 } } } };
  const [change, ...others] = diff('strategy', before, after);
  expect(others).toEqual([]);
  expect(change).toMatchObject({ type: 'changed', at: 'nodes.call1.config.ringSeconds', before: 25, after: 40 });
  expect(change!.message).toEqual({ en: '“First call” (call1): ringSeconds 25 → 40', zh: '“First call” (call1)：ringSeconds 25 → 40' });
});

test('new nodes, rerouted exits and new interrupts are listed; moved boxes come last and apart', () => {
  const after = {
    ...before,
    nodes: { ...before.nodes, wait1: { kind: 'wait', label: 'A day', config: {} } },
    edges: [
      { from: 'call1', port: 'promised', to: 'wait1' },
      { from: 'wait1', port: 'done', to: 'done' },
    ],
    interrupts: [{ on: 'paidInFull', to: 'done' }],
    layout: { call1: { x: 5, y: 0 }, done: { x: 0, y: 200 }, wait1: { x: 0, y: 100 } },
  };
  expect(diff('strategy', before, after).map(({ type, at, message }) => [type, at, message.en])).toEqual([
    ['added', 'nodes.wait1', 'wait “A day” (wait1) added'],
    ['changed', 'edges.call1.promised', '“First call” (call1), exit promised: done → “A day” (wait1)'],
    ['added', 'edges.wait1.done', '“A day” (wait1), exit done: nothing → done'],
    ['added', 'interrupts.paidInFull', 'on paidInFull: default → done'],
    ['moved', 'layout.call1', '“First call” (call1) moved on the canvas'],
  ]);
});

test('the same drawing with its keys in another order has no differences', () => {
  expect(diff('strategy', before, Object.fromEntries(Object.entries(before).reverse()))).toEqual([]);
});

test('rules are compared under their names, whatever their order', () => {
  const rule = (name: string, value: number) => ({ name, conditions: { all: [{ fact: 'daysPastDue', operator: 'greaterThan', value }] } });
  const changes = diff('ruleset', { rules: [rule('a', 1), rule('b', 2)] }, { rules: [rule('b', 3), rule('a', 1)] });
  expect(changes.map(({ at, message }) => [at, message.en])).toEqual([
    ['rules.b.conditions.all.0.value', 'rules.b.conditions.all.0.value: 2 → 3'],
  ]);
});
