import type { Graph } from '@dunwell/rules/strategy';
import { expect, test } from 'vitest';
import { cut, readClipping } from './edit/clipping.ts';
import { freePlace } from './edit/free-place.ts';
import { createDesigner } from './store.ts';

const drawing = (): Graph => ({
  format: 'dunwell.strategy/1',
  id: 's',
  name: 'S',
  start: 'start',
  nodes: { start: { kind: 'start', label: '', config: {} }, call: { kind: 'call', label: '', config: { scriptId: 'x' } } },
  edges: [{ from: 'start', port: 'next', to: 'call' }],
  interrupts: [{ on: 'disputeRaised', to: 'call' }],
  layout: { start: { x: 0, y: 0 }, call: { x: 0, y: 150 } },
});

const undo = (store: ReturnType<typeof createDesigner>) => store.temporal.getState().undo();

test('a new node gets the first free id of its kind and is selected', () => {
  const store = createDesigner(drawing());
  expect(store.getState().add('call', { x: 10.4, y: 20.6 })).toBe('call-2');
  expect(store.getState().add('humanTask', { x: 0, y: 0 })).toBe('human-task');
  expect(store.getState().graph.layout['call-2']).toEqual({ x: 10, y: 21 });
  expect(store.getState().toSelect).toEqual(['human-task']);
});

test('each action is one step back and forth', () => {
  const store = createDesigner(drawing());
  store.getState().changeNode('call', { label: 'First call' });
  store.getState().move({ call: { x: 300, y: 300 } });
  undo(store);
  expect(store.getState().graph.layout.call).toEqual({ x: 0, y: 150 });
  expect(store.getState().graph.nodes.call?.label).toBe('First call');
  undo(store);
  expect(store.getState().graph).toEqual(drawing());
  store.temporal.getState().redo();
  expect(store.getState().graph.nodes.call?.label).toBe('First call');
});

test('saving is not a step of undo', () => {
  const store = createDesigner(drawing());
  store.getState().rename('T');
  store.getState().markSaved(store.getState().graph);
  undo(store);
  expect(store.getState().graph.name).toBe('S');
});

test('removing a node takes its edges and interrupts with it, but the start stays', () => {
  const store = createDesigner(drawing());
  store.getState().remove(['call', 'start'], []);
  const { nodes, edges, interrupts, layout } = store.getState().graph;
  expect(Object.keys(nodes)).toEqual(['start']);
  expect([edges, interrupts, Object.keys(layout)]).toEqual([[], [], ['start']]);
});

test('an exit leads to one node: connecting it again replaces where it led', () => {
  const store = createDesigner(drawing());
  store.getState().add('end', { x: 0, y: 300 });
  store.getState().connect({ from: 'start', port: 'next', to: 'end' });
  expect(store.getState().graph.edges).toEqual([{ from: 'start', port: 'next', to: 'end' }]);
});

test('a copied part is pasted under new ids with the edges inside it, and never brings a second start', () => {
  const store = createDesigner(drawing());
  store.getState().add('wait', { x: 0, y: 300 });
  store.getState().connect({ from: 'call', port: 'noAnswer', to: 'wait' });
  const clipping = readClipping(JSON.stringify(cut(store.getState().graph, ['start', 'call', 'wait'])));
  store.getState().paste(clipping!, { x: 40, y: 40 });
  const { graph, toSelect } = store.getState();
  expect(toSelect).toEqual(['call-2', 'wait-2']);
  expect(graph.edges).toContainEqual({ from: 'call-2', port: 'noAnswer', to: 'wait-2' });
  expect(Object.values(graph.nodes).filter(({ kind }) => kind === 'start')).toHaveLength(1);
  expect(graph.layout['wait-2']).toEqual({ x: 40, y: 340 });
});

test('a clipboard that holds something else is left alone', () => {
  expect(readClipping('hello')).toBeUndefined();
  expect(readClipping('{"format":"other"}')).toBeUndefined();
});

test('tidying moves every node, overlaps none and changes nothing that runs', () => {
  const store = createDesigner(drawing());
  store.getState().add('end', { x: 0, y: 150 });
  store.getState().connect({ from: 'call', port: 'spoke', to: 'end' });
  const before = store.getState().graph;
  store.getState().tidy();
  const { layout, ...after } = store.getState().graph;
  const { layout: _before, ...untouched } = before;
  expect(after).toEqual(untouched);
  expect(layout.start!.y).toBeLessThan(layout.call!.y);
  expect(layout.call!.y).toBeLessThan(layout.end!.y);
});

test('an interrupt leads to one place; leading it there, elsewhere and back to its default is a step each', () => {
  const store = createDesigner(drawing());
  store.getState().routeInterrupt('paidInFull', 'call');
  store.getState().routeInterrupt('paidInFull', 'start');
  expect(store.getState().graph.interrupts).toEqual([
    { on: 'paidInFull', to: 'start' },
    { on: 'disputeRaised', to: 'call' },
  ]);
  store.getState().routeInterrupt('paidInFull', undefined);
  expect(store.getState().graph).toEqual(drawing());
  undo(store);
  undo(store);
  expect(store.getState().graph.interrupts).toContainEqual({ on: 'paidInFull', to: 'call' });
});

test('choosing what is chosen already is no step', () => {
  const store = createDesigner(drawing());
  store.getState().routeInterrupt('disputeRaised', 'call');
  store.getState().routeInterrupt('paidInFull', undefined);
  expect(store.temporal.getState().pastStates).toHaveLength(0);
});

test('a step drawn for an interrupt lies beside the drawing, is selected, and goes away with one step back', () => {
  const store = createDesigner(drawing());
  store.getState().addInterruptTarget('paidInFull', { kind: 'end', config: { outcome: 'paidInFull' } });
  const { graph, toSelect } = store.getState();
  expect(toSelect).toEqual(['end']);
  expect(graph.interrupts).toContainEqual({ on: 'paidInFull', to: 'end' });
  expect(graph.layout.end!.x).toBeGreaterThan(232);
  undo(store);
  expect(store.getState().graph).toEqual(drawing());
});

test('work that was kept is on screen again as unsaved, and undo does not go back before it', () => {
  const store = createDesigner({ ...drawing(), name: 'T' }, drawing());
  expect(store.getState()).toMatchObject({ graph: { name: 'T' }, saved: { name: 'S' } });
  undo(store);
  expect(store.getState().graph.name).toBe('T');
});

test('steps added one after the other from a menu lie below each other, never on each other', () => {
  const store = createDesigner(drawing());
  for (const kind of ['wait', 'end', 'call']) store.getState().add(kind, freePlace(store.getState().graph, { x: 10, y: 10 }));
  const places = Object.values(store.getState().graph.layout);
  for (const [i, a] of places.entries())
    for (const b of places.slice(i + 1)) expect(Math.abs(a.x - b.x) >= 232 || Math.abs(a.y - b.y) >= 96).toBe(true);
});
