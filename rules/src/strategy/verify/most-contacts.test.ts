import { expect, it } from 'vitest';
import { groundOf } from './ground.ts';
import { mostContacts } from './most-contacts.ts';
import { dayMinutes, type ProofGraph } from './proof-graph.ts';

/** A call every 24 hours. */
const daily: ProofGraph = {
  start: 0,
  nodes: [
    {
      id: 'call',
      kind: 'call',
      contacts: [{ channel: 'call', atMost: 1, contentId: 's' }],
      exits: [{ port: 'noAnswer', to: 1, minMinutes: 0, maxMinutes: 0 }],
      maxMinutes: 0,
      isEnd: false,
      isPerson: false,
    },
    {
      id: 'wait',
      kind: 'wait',
      contacts: [],
      exits: [{ port: 'elapsed', to: 0, minMinutes: dayMinutes, maxMinutes: dayMinutes }],
      maxMinutes: dayMinutes,
      isEnd: false,
      isPerson: false,
    },
  ],
  interrupts: [],
};

const search = (hasClockChange: boolean) =>
  mostContacts({
    graph: daily,
    visits: groundOf(daily, []).visits,
    seeds: [{ at: 0, minute: 0, contacts: 1 }],
    endMinute: 7 * dayMinutes,
    weight: (at) => (at === 0 ? 1 : 0),
    cap: 7,
    hasClockChange,
    mostInterrupts: 0,
  });

it('finds an eighth daily contact only in the week in which a night has 25 hours', () => {
  expect(search(false).stops).toBeUndefined();
  const { stops } = search(true);
  expect(stops?.filter(({ hasContact }) => hasContact)).toHaveLength(8);
  expect(stops?.at(-1)?.minute).toBe(7 * dayMinutes - 60);
});
