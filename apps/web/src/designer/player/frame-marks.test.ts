import type { Graph } from '@dunwell/rules/strategy';
import { expect, test } from 'vitest';
import { frameMarks, standsAt } from './frame-marks.ts';

const node = { kind: 'wait', label: '', config: {} };
const graph: Graph = {
  format: 'dunwell.strategy/1',
  id: 's',
  name: 'S',
  start: 'start',
  nodes: { start: node, wait: node, end: node },
  edges: [
    { from: 'start', port: 'next', to: 'wait' },
    { from: 'wait', port: 'elapsed', to: 'end' },
  ],
  interrupts: [],
  layout: {},
};
/** Starts, waits, is paid meanwhile, waits on, ends. */
const frames = [{ nodeId: 'start', port: 'next' }, { nodeId: 'wait' }, {}, { nodeId: 'wait', port: 'elapsed' }, { nodeId: 'end' }];

test('the step where the case stands is lit, with the way it came', () => {
  expect(frameMarks(graph, frames, 0)).toEqual({ nodes: { start: 'here' }, edges: { 'start→next→wait': 'here' } });
  expect(frameMarks(graph, frames, 1)).toEqual({ nodes: { start: 'passed', wait: 'here' }, edges: { 'start→next→wait': 'passed' } });
  expect(frameMarks(graph, frames, 4)).toMatchObject({ nodes: { end: 'here' }, edges: { 'wait→elapsed→end': 'passed' } });
});

test('what happens between decisions leaves the case where it stands', () => {
  expect(standsAt(graph, frames, 2)).toBe('wait');
});

test('a step that is not drawn, like a safe default, lights nothing and breaks nothing', () => {
  expect(frameMarks(graph, [...frames, { nodeId: '~paidInFull' }], 5).nodes).toMatchObject({ end: 'here' });
});

test('going back in time puts the light out again', () => {
  expect(frameMarks(graph, frames, 1).nodes.end).toBeUndefined();
});
