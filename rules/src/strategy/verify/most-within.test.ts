import { expect, test } from 'vitest';
import { draw, planOf } from '../drawing.fixture.ts';
import { shippedDocument, shippedShelf } from '../shipped.fixture.ts';
import { mostWithin } from './most-within.ts';

const every = (days: number, times: number) =>
  planOf(
    draw(
      {
        start: ['start'],
        again: ['repeat', { times }],
        sms: ['message', { channel: 'sms', templateId: 'hello' }],
        pause: ['wait', { days }],
        done: ['end', { outcome: 'done' }],
      },
      [
        'start.next>again',
        'again.again>sms',
        'again.done>done',
        ...['sent', 'failed', 'unreachable', 'withheld'].map((port) => `sms.${port}>pause`),
        'pause.elapsed>again',
      ],
    ),
  );

test('the most contacts in so many days are counted for the channels a strategy uses', () => {
  expect(mostWithin(every(2, 20), 1, { hours: [] })).toEqual({ sms: 1 });
  expect(mostWithin(every(2, 20), 10, { hours: [] })).toEqual({ sms: 5 });
  // Never too few: a loop that is looked at from its middle may count one visit more than it has.
  expect(mostWithin(every(2, 3), 90, { hours: [] })).toEqual({ sms: 4 });
});

test('however soon people finish their tasks, somebody in hardship gets few letters and calls in a week', () => {
  const plan = planOf(shippedDocument({ kind: 'strategy', id: 'hardship' }), shippedShelf.resolve);
  expect(mostWithin(plan, 7, { hours: [], library: shippedShelf.library })).toEqual({ call: 3, email: 1, letter: 4 });
});
