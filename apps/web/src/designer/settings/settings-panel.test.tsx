// @vitest-environment happy-dom
import type { Graph } from '@dunwell/rules/strategy';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { messages } from '../../language/messages.ts';
import { DesignerProvider, FindingsProvider } from '../designer-context.tsx';
import { createDesigner, type DesignerStore } from '../store.ts';
import { SettingsPanel } from './settings-panel.tsx';

const drawing: Graph = {
  format: 'dunwell.strategy/1',
  id: 's',
  name: 'S',
  start: 'start',
  nodes: {
    start: { kind: 'start', label: '', config: {} },
    wait: { kind: 'wait', label: '', config: { days: 2 } },
    person: { kind: 'humanTask', label: '', config: { outcomes: ['upheld'] } },
  },
  edges: [],
  interrupts: [],
  layout: {},
};

let host: HTMLElement;
let root: ReturnType<typeof createRoot>;
beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

function show(store: DesignerStore, nodeId: string, { mayEdit = true, lang = 'en' as 'en' | 'zh' } = {}): void {
  act(() =>
    root.render(
      <IntlProvider locale={lang} messages={messages[lang]} timeZone="UTC">
        <DesignerProvider value={{ store, strategyId: 's', mayEdit, isLive: false }}>
          <FindingsProvider value={[]}>
            <SettingsPanel nodeId={nodeId} />
          </FindingsProvider>
        </DesignerProvider>
      </IntlProvider>,
    ),
  );
}

/** The control behind a label, as a person finds it. */
function control(label: string): HTMLInputElement {
  const found = [...host.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
}

function type(input: HTMLInputElement | HTMLSelectElement, value: string): void {
  const prototype = input instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  act(() => {
    Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(input, value);
    input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  });
}

test('the form of a node comes from its schema, in the reader’s language', () => {
  show(createDesigner(drawing), 'wait', { lang: 'zh' });
  expect(host.querySelector('h2')?.textContent).toBe('等待');
  expect(control('天').value).toBe('2');
});

test('a number typed into the form is one step of the drawing', () => {
  const store = createDesigner(drawing);
  show(store, 'wait');
  type(control('Days'), '5');
  expect(store.getState().graph.nodes.wait?.config).toEqual({ days: 5 });
  act(() => store.temporal.getState().undo());
  expect(control('Days').value).toBe('2');
});

test('choosing another way to wait shows the settings that belong to it', () => {
  const store = createDesigner(drawing);
  show(store, 'wait');
  expect(control('Not before')).toBeNull();
  type(control('Wait for') as unknown as HTMLSelectElement, 'bestTime');
  expect(store.getState().graph.nodes.wait?.config.until).toBe('bestTime');
  expect(control('Not before').value).toBe('9');
});

test('names that become exits are added once', () => {
  const store = createDesigner(drawing);
  show(store, 'person');
  const input = control('Outcomes');
  for (const name of ['unfounded', 'unfounded', ' ']) {
    type(input, name);
    act(() => void input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  }
  expect(store.getState().graph.nodes.person?.config.outcomes).toEqual(['upheld', 'unfounded']);
});

test('who may not edit sees the settings and cannot change them', () => {
  show(createDesigner(drawing), 'wait', { mayEdit: false });
  expect(host.querySelector('fieldset')?.disabled).toBe(true);
});

test('an exit is led to a step and back to nowhere from the form, without a mouse', () => {
  const store = createDesigner(drawing);
  show(store, 'wait');
  type(control('time passed') as unknown as HTMLSelectElement, 'person');
  expect(store.getState().graph.edges).toEqual([{ from: 'wait', port: 'elapsed', to: 'person' }]);
  type(control('time passed') as unknown as HTMLSelectElement, '');
  expect(store.getState().graph.edges).toEqual([]);
  act(() => store.temporal.getState().undo());
  expect(control('time passed').value).toBe('person');
});
