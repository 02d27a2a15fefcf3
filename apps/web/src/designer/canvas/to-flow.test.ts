import type { Graph } from '@dunwell/rules/strategy';
import { expect, test } from 'vitest';
import { readNode } from './read-node.ts';
import { flowEdges, flowNodes } from './to-flow.ts';

const graph: Graph = {
  format: 'dunwell.strategy/1',
  id: 's',
  name: 'S',
  start: 'start',
  nodes: { start: { kind: 'start', label: '', config: {} }, call: { kind: 'call', label: '', config: { scriptId: 'early-stage' } } },
  edges: [
    { from: 'call', port: 'noAnswer', to: 'start' },
    { from: 'call', port: 'voicemail', to: 'start' },
  ],
  interrupts: [],
  layout: { call: { x: 4, y: 8 } },
};

test('exits of one node that lead to the same place are drawn as one line that knows them all', () => {
  expect(flowEdges(graph)).toMatchObject([
    {
      source: 'call',
      sourceHandle: 'noAnswer',
      target: 'start',
      data: { ports: ['noAnswer', 'voicemail'], edgeIds: ['call→noAnswer', 'call→voicemail'] },
    },
  ]);
});

test('a card holds the drawing’s own node, so that an untouched one is not drawn again', () => {
  const [start, call] = flowNodes(graph);
  expect(call!.data).toBe(graph.nodes.call);
  expect([start!.deletable, call!.deletable, call!.position]).toEqual([false, true, { x: 4, y: 8 }]);
});

test('a card is drawn from the face of its kind, in the reader’s language', () => {
  expect(readNode(graph.nodes.call!, 'zh', [])).toMatchObject({ title: '电话', icon: 'phone', group: 'contact' });
  expect(readNode(graph.nodes.call!, 'en', []).ports).toContain('promised');
});

test('an exit that is connected and no longer exists stays visible, to be mended', () => {
  expect(readNode(graph.nodes.call!, 'en', ['removed']).ports).toContain('removed');
});

test('a kind nobody knows is shown as such, with the exits that are drawn', () => {
  expect(readNode({ kind: 'teleport', label: '', config: {} }, 'en', ['out'])).toMatchObject({
    title: 'teleport',
    ports: ['out'],
    summary: undefined,
  });
});

test('a node whose settings are not complete has no summary yet', () => {
  expect(readNode({ kind: 'call', label: 'First', config: {} }, 'en', [])).toMatchObject({
    title: 'First',
    kindTitle: 'Call',
    summary: undefined,
  });
});
