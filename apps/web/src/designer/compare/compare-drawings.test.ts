import type { Graph } from '@dunwell/rules/strategy';
import { expect, test } from 'vitest';
import { flowEdges } from '../canvas/to-flow.ts';
import { compareDrawings } from './compare-drawings.ts';

const node = (kind: string, config: Graph['nodes'][string]['config'] = {}, label = '') => ({ kind, label, config });
const before: Graph = {
  format: 'dunwell.strategy/1',
  id: 's',
  name: 'S',
  start: 'start',
  nodes: { start: node('start'), call: node('call', { ringSeconds: 25 }), 'call.two': node('call'), end: node('end') },
  edges: [
    { from: 'start', port: 'next', to: 'call' },
    { from: 'call', port: 'spoke', to: 'call.two' },
    { from: 'call.two', port: 'spoke', to: 'end' },
  ],
  interrupts: [],
  layout: { start: { x: 0, y: 0 }, call: { x: 0, y: 100 }, 'call.two': { x: 0, y: 200 }, end: { x: 0, y: 300 } },
};
const { 'call.two': _gone, ...kept } = before.nodes;
const after: Graph = {
  ...before,
  nodes: { ...kept, call: node('call', { ringSeconds: 40 }), sms: node('message') },
  edges: [
    { from: 'start', port: 'next', to: 'call' },
    { from: 'call', port: 'spoke', to: 'sms' },
    { from: 'sms', port: 'sent', to: 'end' },
  ],
  interrupts: [{ on: 'paidInFull', to: 'end' }],
  layout: { start: { x: 9, y: 9 }, call: { x: 0, y: 100 }, sms: { x: 0, y: 200 }, end: { x: 0, y: 300 } },
};

test('steps of both versions lie on one canvas, each marked by what became of it', () => {
  const { graph, marks } = compareDrawings(before, after);
  expect(Object.keys(graph.nodes).sort()).toEqual(['call', 'call.two', 'end', 'sms', 'start']);
  expect(marks.nodes).toEqual({ call: 'changed', 'call.two': 'removed', sms: 'added' });
  expect(graph.layout['call.two']).toEqual({ x: 0, y: 200 });
  expect(graph.layout.start).toEqual({ x: 9, y: 9 });
});

test('an exit that leads elsewhere now is drawn as it was and as it is', () => {
  const { graph, marks } = compareDrawings(before, after);
  const lines = flowEdges(graph, marks.edges).map(({ source, target, data }) => `${source}>${target} ${data?.mark ?? 'same'}`);
  expect(lines.sort()).toEqual(['call.two>end removed', 'call>call.two removed', 'call>sms added', 'sms>end added', 'start>call same']);
});

test('settings are told before and after beside the step they belong to, also when an id is the beginning of another', () => {
  const { ofNode } = compareDrawings(before, after);
  expect(ofNode.call).toMatchObject([{ type: 'changed', before: 25, after: 40 }]);
  expect(ofNode['call.two']).toMatchObject([{ type: 'removed' }]);
});

test('what only moved on the canvas is no difference', () => {
  const moved = { ...before, layout: { ...before.layout, start: { x: 500, y: 500 } } };
  expect(compareDrawings(before, moved)).toMatchObject({ changes: [], marks: { nodes: {}, edges: {} } });
});

test('interrupts that lead elsewhere are among the changes', () => {
  expect(compareDrawings(before, after).changes.map(({ at }) => at)).toContain('interrupts.paidInFull');
});
