import { expect, test } from 'vitest';
import { calendarHash } from './calendar.ts';
import { allCalendars } from './calendar-library.ts';
import { footingOf } from './footing.ts';
import { assumedInWords, calendarsInWords } from './footing-words.ts';
import { packById } from './library.ts';
import { packHash } from './pack-hash.ts';
import { withCalendars } from './with-calendars.ts';

const [regf, colombia] = [packById('us-regf')!, packById('co-ley2300')!];
const co = allCalendars().find(({ id }) => id === 'co')!;
const bound = withCalendars([regf, colombia], allCalendars());

test('a judgement names its packs and calendars with version, hash, known years and whether anybody signed them', () => {
  const { packs, calendars } = footingOf(bound);
  expect(packs.map(({ ref, state }) => [ref, state])).toEqual([
    ['us-regf@2021-11-30', 'shipped'],
    ['co-ley2300@2023-10-10', 'draft'],
  ]);
  expect(packs[1]!.hash).toBe(packHash(colombia));
  expect(calendars[0]).toEqual({
    id: 'co',
    version: 1,
    state: 'draft',
    hash: calendarHash(co),
    years: co.years,
    closes: ['CO-L2300-TIME'],
  });
  expect(calendars[1]).toMatchObject({ id: 'us-federal', state: 'shipped', closes: [] });
});

test('what the house signed is signed, and then nothing is assumed', () => {
  const signed = new Set([packHash(colombia), calendarHash(co)]);
  const footing = footingOf(bound, signed);
  expect(footing.packs[1]!.state).toBe('signed');
  expect(footing.calendars[0]!.state).toBe('signed');
  expect(assumedInWords(footing)).toEqual([]);
  expect(calendarsInWords(footing)!.zh).toContain('本机构已签署');
});

test('drafts taken as if signed are named, with what would change: a pack would bind nobody, a rule would never open', () => {
  const [names, pack, rule] = assumedInWords(footingOf(bound));
  expect(names!.en).toBe('Taken as if signed, though nobody has signed them yet: co-ley2300@2023-10-10, calendar/co@1.');
  expect(pack!.en).toMatch(/draft pack binds nobody/);
  expect(rule!.en).toMatch(/CO-L2300-TIME/);
  expect(names!.zh).toContain('co-ley2300@2023-10-10、calendar/co@1');
});

test('a calendar that is not in force is missing, and every day counts as closed', () => {
  const footing = footingOf(withCalendars([colombia], []));
  expect(footing.calendars).toEqual([{ id: 'co', state: 'missing', years: [], closes: ['CO-L2300-TIME'] }]);
  expect(calendarsInWords(footing)!.en).toBe('Holidays by co: no calendar in force, so every day counts as closed.');
});

test('law that asks for no holidays rests on no calendar', () => {
  expect(calendarsInWords(footingOf(withCalendars([packById('kr-pdpa')!], allCalendars())))).toBeUndefined();
});
