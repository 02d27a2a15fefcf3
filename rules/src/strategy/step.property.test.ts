import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CaseEvent, caseEventNames } from '../case-event.ts';
import type { ContactResult, Reply } from '../effects.ts';
import type { Facts } from '../fact/catalogue.ts';
import { hourMs } from '../time.ts';
import { anyDrawing, anyResult } from './any-strategy.fixture.ts';
import { draw, findAll, libraryOf, mondayMs, planOf, stepInput } from './drawing.fixture.ts';
import { nodeOf } from './node-of.ts';
import type { Plan } from './plan.ts';
import { planHash } from './plan-hash.ts';
import { recordOf, replay } from './replay.ts';
import type { Resolve } from './resolve.ts';
import type { Step, StepInput } from './step/decision.ts';
import { step } from './step.ts';

const inner = planOf(
  draw(
    {
      start: ['start'],
      pause: ['wait', { days: 1 }],
      ask: ['decide', { rulesetId: 'rules', outcomes: ['a'] }],
      good: ['end', { outcome: 'good' }],
      odd: ['end', { outcome: 'odd' }],
    },
    ['start.next>pause', 'pause.elapsed>ask', 'ask.a>good', 'ask.otherwise>odd'],
  ),
);
const resolve: Resolve = (ref) => (ref.kind === 'strategy' ? { hash: planHash(inner), plan: inner } : findAll(ref));

const anyFacts: fc.Arbitrary<Facts> = fc.record({
  openPromise: fc.boolean(),
  promiseDueOn: fc.constantFrom(null, '2026-05-06', '2026-07-01', 'soon'),
  promiseAmountMinor: fc.constantFrom(null, 10_000),
  promisePaidMinor: fc.constantFrom(null, 0, 5000, 10_000),
  dueOn: fc.constantFrom(null, '2026-05-06', '2026-04-01'),
  bestHour: fc.constantFrom(null, 3, 18),
  balanceMinor: fc.constantFrom(0, 12_345, 9_999_999),
  pick: fc.constantFrom('a', 'b', 'c'),
});

interface Turn {
  readonly result: ContactResult;
  readonly events: readonly number[];
  /** Wake this share of the way to the end of the wait; above 1 is on time. */
  readonly patience: number;
  readonly facts: Facts;
}
const anyTurn: fc.Arbitrary<Turn> = fc.record({
  result: anyResult,
  events: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(fc.nat(caseEventNames.length - 1), { maxLength: 2 })),
  patience: fc.double({ min: 0.1, max: 2, noNaN: true }),
  facts: anyFacts,
});

const base = libraryOf({}, { inner });
const libraryFor = (facts: Facts) => ({
  ...base,
  ruleset: () => ({
    outcomes: ['a', 'b', 'c'],
    evaluate: () => ({ outcome: String(facts.pick), params: { contentId: String(facts.pick) }, ruleName: null, explain: () => null }),
  }),
});

function nextInput(plan: Plan, { state, command }: Step, turn: Turn, atMs: number): StepInput {
  const reply: Reply = command.type === 'contact' ? { type: 'contacted', result: withTime(turn.result, atMs) } : { type: 'woke' };
  const untilMs = command.type === 'wait' || command.type === 'handToPerson' || command.type === 'awaitPromise' ? command.untilMs : atMs;
  const wakeMs = Math.max(atMs, Math.floor(atMs + (untilMs - atMs) * Math.min(1, turn.patience)));
  const events = turn.events.map(
    (i, n): CaseEvent => ({ id: `e${n}`, name: caseEventNames[i]!, atMs: wakeMs, ...(n === 0 ? { outcome: 'yes' } : {}) }),
  );
  return stepInput(plan, { library: libraryFor(turn.facts), state, reply, events, atMs: wakeMs, facts: turn.facts });
}

const withTime = (result: ContactResult, atMs: number): ContactResult =>
  result.type === 'deferred' ? { ...result, earliestAtMs: atMs + result.earliestAtMs } : result;

/** A node is left no sooner than its bounds say, and no later when it is woken on time. */
function checkBounds(
  plan: Plan,
  before: Step,
  enteredMs: number,
  { input, after }: { readonly input: StepInput; readonly after: Step },
): void {
  const [first] = after.trace;
  const node = before.state.stack.length === 0 ? plan.nodes[before.state.nodeId] : undefined;
  if (!node || before.state.memo.stuck || first?.port?.startsWith('interrupt:')) return;
  const { minMs, maxMs } = nodeOf(node).bounds;
  const stayedMs = input.atMs - enteredMs;
  if (first?.port !== undefined) expect(stayedMs).toBeGreaterThanOrEqual(minMs?.[first.port] ?? 0);
  if (maxMs !== undefined) expect(stayedMs).toBeLessThanOrEqual(maxMs + hourMs);
}

test('any strategy that compiles can be walked with any answers: no throw, small state, bounds kept, replayable', () => {
  fc.assert(
    fc.property(anyDrawing, anyFacts, fc.array(anyTurn, { minLength: 5, maxLength: 60 }), (drawing, facts, turns) => {
      const plan = planOf(drawing, resolve);
      let input = stepInput(plan, { library: libraryFor(facts), facts });
      let current = step(input);
      let enteredMs = mondayMs;
      for (const turn of turns) {
        expect(step(input)).toEqual(current);
        expect(JSON.stringify(current.state).length).toBeLessThanOrEqual(1024);
        expect(current.trace.length).toBeGreaterThan(0);
        const record = JSON.parse(JSON.stringify(recordOf('hash', input, current)));
        expect(replay(record, { plan, library: input.library })).toEqual({ equal: true });
        if (current.command.type === 'close') return;
        if (current.command.type !== 'contact') expect(Number.isFinite(current.command.untilMs)).toBe(true);
        expect(current.state.memo.stuck).toBeUndefined();
        const before = current;
        input = nextInput(plan, before, turn, input.atMs);
        current = step(input);
        checkBounds(plan, before, enteredMs, { input, after: current });
        if (current.state.nodeId !== before.state.nodeId || current.trace[0]?.port !== undefined) enteredMs = input.atMs;
      }
    }),
    { numRuns: 300 },
  );
});

test('any strategy that compiles ends by itself when nobody does anything', () => {
  fc.assert(
    fc.property(anyDrawing, anyFacts, (drawing, facts) => {
      const plan = planOf(drawing, resolve);
      let current = step(stepInput(plan, { library: libraryFor(facts), facts }));
      let atMs = mondayMs;
      for (let i = 0; i < 2000 && current.command.type !== 'close'; i++) {
        const input = nextInput(
          plan,
          current,
          { result: { type: 'settled', outcome: 'rang_no_answer' }, events: [], patience: 1, facts },
          atMs,
        );
        atMs = input.atMs;
        current = step(input);
      }
      expect(current.command.type).toBe('close');
    }),
    { numRuns: 200 },
  );
});
