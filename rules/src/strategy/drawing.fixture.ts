import type { CaseEvent, CaseEventName } from '../case-event.ts';
import type { Reply } from '../effects.ts';
import type { Facts } from '../fact/catalogue.ts';
import type { Json } from '../json.ts';
import { type Compiled, compile } from './compile.ts';
import type { Library } from './library.ts';
import type { Plan } from './plan.ts';
import type { Resolve } from './resolve.ts';
import type { StepInput } from './step/decision.ts';

type Nodes = Readonly<Record<string, readonly [kind: string, config?: Readonly<Record<string, Json>>]>>;

/** A small drawing for a test: nodes by id, edges as `from.port>to`, interrupts as `event>to`. */
export const draw = (nodes: Nodes, edges: readonly string[], interrupts: readonly string[] = []) => ({
  format: 'dunwell.strategy/1',
  id: 'test',
  name: 'Test',
  start: 'start',
  nodes: Object.fromEntries(Object.entries(nodes).map(([id, [kind, config = {}]]) => [id, { kind, label: '', config }])),
  edges: edges.map((edge) => {
    const [, from, port, to] = /^(.+)\.([^.>]+)>(.+)$/.exec(edge)!;
    return { from, port, to };
  }),
  interrupts: interrupts.map((line) => ({ on: line.split('>')[0], to: line.split('>')[1] })),
});

/** Finds every artifact: for tests that are not about artifacts. */
export const findAll: Resolve = ({ kind, id }) => ({ hash: `${kind}-${id}` });

/** The plan of a drawing that must compile. */
export function planOf(drawing: unknown, resolve: Resolve = findAll): Plan {
  const compiled: Compiled = compile(drawing, resolve);
  if (!compiled.ok) throw new Error(compiled.issues.map(({ code, nodeId, message }) => `${code} ${nodeId ?? ''} ${message.en}`).join('\n'));
  return compiled.plan;
}

/** Rules that are plain functions of the facts, and a card that always gives the same score. */
export const libraryOf = (
  rules: Readonly<Record<string, (facts: Facts) => string | null>> = {},
  plans: Readonly<Record<string, Plan>> = {},
): Library => ({
  ruleset: (id) => ({
    outcomes: [],
    evaluate: (facts) => ({ outcome: rules[id]?.(facts) ?? null, params: {}, ruleName: rules[id] ? id : null, explain: () => null }),
  }),
  scorecard: () => ({ score: () => ({ score: 612, probability: 0.2, grade: 'B', reasons: ['dpd'] }) }),
  strategy: (id) => plans[id]!,
});

/** Monday 4 May 2026, 10:00 in New York. */
export const mondayMs = Date.UTC(2026, 4, 4, 14, 0);

/** Everything a step needs, ready to be varied. */
export const stepInput = (plan: Plan, more: Partial<StepInput> = {}): StepInput => ({
  plan,
  library: libraryOf(),
  state: null,
  reply: { type: 'started' },
  events: [],
  caseId: 'case-1',
  consumerId: 'consumer-1',
  atMs: mondayMs,
  zone: 'America/New_York',
  facts: {},
  ...more,
});

export const event = (name: CaseEventName, more: Partial<CaseEvent> = {}): CaseEvent => ({
  id: `event-${name}`,
  name,
  atMs: mondayMs,
  ...more,
});

export const woke: Reply = { type: 'woke' };

export const settled = (outcome: 'conversation' | 'rang_no_answer' | 'delivered' | 'undeliverable' | 'voicemail_left'): Reply => ({
  type: 'contacted',
  result: { type: 'settled', outcome },
});
