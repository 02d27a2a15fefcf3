import { expect, test } from 'vitest';
import { allCalendars, allPacks, withCalendars } from '../../policy/index.ts';
import { draw, planOf } from '../drawing.fixture.ts';
import { limitsOfPacks } from './limits-of-packs.ts';
import { verify } from './verify.ts';

const plan = planOf(
  draw(
    {
      start: ['start'],
      letter: ['message', { channel: 'letter', templateId: 'hello' }],
      call: ['call', { scriptId: 'x' }],
      done: ['end', { outcome: 'done' }],
    },
    [
      'start.next>call',
      ...['promised', 'spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'].map((port) => `call.${port}>letter`),
      ...['sent', 'failed', 'unreachable', 'withheld'].map((port) => `letter.${port}>done`),
    ],
  ),
);
const packs = allPacks().filter(({ id }) => ['co-ley2300', 'id-pojk22', 'us-regf'].includes(id));
const notesWith = (chosen: typeof packs) =>
  verify(plan, { limits: limitsOfPacks(chosen) }).notes.filter(({ what }) => /holiday/.test(what.en));

test('the proof says where holidays close more than the week, and where no year of them is known', () => {
  const said = notesWith([...withCalendars(packs, allCalendars())]);
  expect(said.map(({ rule, nodeId }) => `${rule} ${nodeId}`)).toContain('CO-L2300-TIME call');
  expect(said.find(({ rule }) => rule === 'CO-L2300-TIME')!.what.en).toMatch(/closed on public holidays too.*calendar\/co@\d+/);
  expect(said.find(({ rule }) => rule === 'ID-POJK-TIME')!.what.en).toMatch(/no year of them is known/);
  expect(said.every(({ rule }) => !rule.startsWith('US-'))).toBe(true);
});

test('what is proved and what is not stays the same: holidays only take times away', () => {
  const plain = verify(plan, { limits: limitsOfPacks(packs) });
  const bound = verify(plan, { limits: limitsOfPacks(withCalendars(packs, allCalendars())) });
  expect([bound.ok, bound.proved, bound.violations]).toEqual([plain.ok, plain.proved, plain.violations]);
  expect(notesWith(packs)).toEqual([]);
});
