import { expect, test } from 'vitest';
import { draw, libraryOf, planOf, stepInput } from './drawing.fixture.ts';
import { recordOf, replay } from './replay.ts';
import { step } from './step.ts';

const plan = planOf(
  draw(
    {
      start: ['start'],
      ask: ['decide', { rulesetId: 'r', outcomes: ['yes'] }],
      yes: ['end', { outcome: 'yes' }],
      no: ['end', { outcome: 'no' }],
    },
    ['start.next>ask', 'ask.yes>yes', 'ask.otherwise>no'],
  ),
);
const library = libraryOf({ r: ({ score }) => (score === 1 ? 'yes' : null) });
const input = stepInput(plan, { library, facts: { score: 1 } });
const record = recordOf('hash', input, step(input));

test('a decision replays byte for byte from its record, after a round trip through storage', () => {
  expect(replay(JSON.parse(JSON.stringify(record)), { plan, library })).toEqual({ equal: true });
});

test('the first difference is named when rules have changed underneath', () => {
  expect(replay(record, { plan, library: libraryOf() })).toMatchObject({ equal: false });
  const altered = { ...record, decided: { ...record.decided, command: { type: 'close', outcome: 'maybe' } as const } };
  expect(replay(altered, { plan, library })).toEqual({ equal: false, at: '/command/outcome', recorded: 'maybe', replayed: 'yes' });
});

test('a record of an earlier engine may tell the same in other words, and nothing else may differ', () => {
  const { trace, ...decided } = record.decided;
  const retold = trace.map((entry) => ({ ...entry, because: { en: 'as it was once put', zh: '旧的说法' } }));
  const earlier = { ...record, engine: 'dunwell-engine/1', decided: { ...decided, trace: retold } };
  expect(replay(earlier, { plan, library })).toEqual({ equal: true });
  expect(replay({ ...earlier, engine: record.engine }, { plan, library })).toMatchObject({ equal: false, at: '/trace/0/because/en' });
  const elsewhere = { ...earlier, decided: { ...decided, trace: retold.map((entry) => ({ ...entry, port: 'no' })) } };
  expect(replay(elsewhere, { plan, library })).toMatchObject({ equal: false, at: '/trace/0/port' });
});
