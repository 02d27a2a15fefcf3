import fc from 'fast-check';
import { type CaseEventName, caseEventNames } from '../case-event.ts';
import type { ContactResult } from '../effects.ts';
import type { Json } from '../json.ts';
import { callOutcomes, messageOutcomes } from '../outcome.ts';
import { drawnPorts } from './settings-form.ts';

type Node = readonly [kind: string, config: Readonly<Record<string, Json>>];

const days = fc.integer({ min: 1, max: 20 });
const someEvents = fc.uniqueArray(fc.constantFrom(...caseEventNames), { minLength: 1, maxLength: 4 });

/** Settings of every kind a drawing can hold between its start and its ends; loops are added apart. */
const anyNode: fc.Arbitrary<Node> = fc.oneof(
  fc.constant<Node>(['score', { scorecardId: 'card' }]),
  fc.constant<Node>(['decide', { rulesetId: 'rules', outcomes: ['a', 'b'] }]),
  fc.constant<Node>([
    'treat',
    {
      rulesetId: 'rules',
      choices: [
        { channel: 'call', contentId: 'a' },
        { channel: 'sms', contentId: 'b' },
      ],
    },
  ]),
  fc.constant<Node>([
    'split',
    {
      experimentId: 'test',
      arms: [
        { name: 'a', share: 0.5 },
        { name: 'b', share: 0.5 },
      ],
    },
  ]),
  fc.constant<Node>(['promise', {}]),
  fc.constant<Node>(['tag', { tag: 'seen' }]),
  fc.constant<Node>(['offer', { ladder: [2, 6], floorMinor: 100, ceilingMinor: 90_000 }]),
  fc.constant<Node>(['humanTask', { queue: 'desk', title: 'Look', titleZh: '查看', slaHours: 24, outcomes: ['yes', 'no'] }]),
  fc.constant<Node>(['locate', {}]),
  fc.constant<Node>(['subStrategy', { strategyId: 'inner', outcomes: ['good'] }]),
  fc
    .record({ scriptId: fc.constant('script'), numbers: fc.integer({ min: 1, max: 3 }), giveUpAfterDays: fc.integer({ min: 0, max: 9 }) })
    .map((config): Node => ['call', config]),
  fc
    .record({ channel: fc.constantFrom('sms', 'email', 'letter', 'push'), templateId: fc.constant('text') })
    .map((config): Node => ['message', config]),
  fc.record({ until: fc.constantFrom('localTime', 'weekday', 'dateFact', 'bestTime') }).map((config): Node => ['wait', config]),
  days.map((n): Node => ['wait', { days: n }]),
  fc.tuple(someEvents, days).map(([events, n]): Node => ['await', { events, days: n }]),
  fc.tuple(someEvents, days).map(([releaseOn, n]): Node => ['hold', { reason: 'review', days: n, releaseOn }]),
);

/** A drawing that compiles: exits lead onward, and back only through a repeat node and a wait. */
export const anyDrawing = fc
  .record({
    nodes: fc.array(anyNode, { minLength: 1, maxLength: 14 }),
    back: fc.array(fc.nat(13), { maxLength: 3 }),
    seed: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
    interrupts: fc.uniqueArray(fc.constantFrom(...caseEventNames), { maxLength: 5 }),
  })
  .map(({ nodes, back, seed, interrupts }) => {
    const all: Record<string, Node> = { start: ['start', {}] };
    for (const [i, node] of nodes.entries()) all[`n${i}`] = node;
    for (const [i] of back.entries()) {
      all[`repeat${i}`] = ['repeat', { times: 1 + (i % 3) }];
      all[`pause${i}`] = ['wait', { days: 1 }];
    }
    all.good = ['end', { outcome: 'good' }];
    all.bad = ['end', { outcome: 'bad' }];
    const line = ['start', ...nodes.map((_, i) => `n${i}`), ...back.map((_, i) => `repeat${i}`), 'good', 'bad'];
    let next = 0;
    const onward = (from: string): string => {
      const later = line.slice(line.indexOf(from) + 1);
      return later[seed[next++ % seed.length]! % later.length]!;
    };
    const edges = line
      .slice(0, -2)
      .flatMap((from) => (from.startsWith('repeat') ? [] : drawnPorts(...all[from]!).map((port) => ({ from, port, to: onward(from) }))));
    for (const [i, to] of back.entries()) {
      edges.push({ from: `repeat${i}`, port: 'again', to: `pause${i}` }, { from: `repeat${i}`, port: 'done', to: onward(`repeat${i}`) });
      edges.push({ from: `pause${i}`, port: 'elapsed', to: `n${to % nodes.length}` });
    }
    return reachableOnly(
      all,
      edges,
      interrupts.map((on, i) => ({ on, to: line[1 + (i % nodes.length)]! })),
    );
  });

interface Edge {
  readonly from: string;
  readonly port: string;
  readonly to: string;
}

function reachableOnly(all: Record<string, Node>, edges: readonly Edge[], interrupts: readonly { on: CaseEventName; to: string }[]) {
  const seen = new Set(['start', ...interrupts.map(({ to }) => to)]);
  for (const id of seen) for (const edge of edges) if (edge.from === id) seen.add(edge.to);
  return {
    format: 'dunwell.strategy/1',
    id: 'any',
    name: 'Any',
    start: 'start',
    nodes: Object.fromEntries([...seen].map((id) => [id, { kind: all[id]![0], label: '', config: all[id]![1] }])),
    edges: edges.filter(({ from }) => seen.has(from)),
    interrupts,
  };
}

/** Any answer the outside world can give to a contact, sensible for the channel or not. */
export const anyResult: fc.Arbitrary<ContactResult> = fc.oneof(
  fc.constantFrom(...callOutcomes, ...messageOutcomes).map((outcome): ContactResult => ({ type: 'settled', outcome })),
  fc
    .record({
      reached: fc.constantFrom('rightParty', 'thirdParty', 'wrongNumber', 'unclear'),
      result: fc.constantFrom('promised', 'refused', 'callback', 'disputed', 'hardship', 'stop', 'paidAlready', 'transferred', 'noResult'),
    })
    .map((conversation): ContactResult => ({ type: 'settled', outcome: 'conversation', conversation })),
  fc.integer({ min: -1000, max: 900_000_000 }).map((ms): ContactResult => ({ type: 'deferred', earliestAtMs: ms, rules: ['R'] })),
  fc.constant<ContactResult>({ type: 'withheld', rules: ['R'] }),
  fc.constant<ContactResult>({ type: 'unreachable' }),
);
