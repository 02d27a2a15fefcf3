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
