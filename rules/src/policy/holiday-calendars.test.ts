import { expect, test } from 'vitest';
import { weekdayOf } from '../time.ts';
import { Calendar, calendarHash, calendarRef } from './calendar.ts';
import { allCalendars, calendarsInForce } from './calendar-library.ts';
import { guardTable } from './cases/guard-case.ts';
import { deadline } from './deadline.ts';
import { decide } from './decide.ts';
import { easterOf, holidayLaws, holidaysByLaw } from './holiday-law.fixture.ts';
import { allPacks, packById } from './library.ts';
import { packHash } from './pack-hash.ts';
import { Request } from './request.ts';
import { calendarIdsOf, withCalendars } from './with-calendars.ts';

const byId = (id: string) => allCalendars().find((calendar) => calendar.id === id)!;
const au = guardTable({ zone: 'Australia/Sydney', packs: ['au-rg96'], jurisdictions: ['AU'] });
const co = guardTable({ zone: 'America/Bogota', packs: ['co-ley2300'], jurisdictions: ['CO'] });
const indonesia = guardTable({ zone: 'Asia/Jakarta', packs: ['id-pojk22'], jurisdictions: ['ID'] });
type Row = Parameters<typeof au>[1];

/** The answer of a house that holds these calendars. */
const inHouse = (table: typeof au, row: Row, calendars = allCalendars()) => {
  const { request } = table('', row, { is: 'ALLOW' });
  return decide(
    Request.parse(request),
    withCalendars(
      request.packs.map((ref) => packById(ref)!),
      calendars,
    ),
  );
};

test.each(Object.keys(holidayLaws))('the dates of %s are those its statute makes', (id) => {
  expect(byId(id).holidays).toEqual(holidaysByLaw(id));
});

test.each([
  [2024, '2024-03-31'],
  [2026, '2026-04-05'],
  [2038, '2038-04-25'],
])('Easter of %i', (year, date) => {
  expect(easterOf(year)).toBe(date);
});

test('Colombia moves ten holidays to a Monday and keeps eight', () => {
  const holidays = byId('co').holidays.filter(({ date }) => date.startsWith('2025'));
  expect(holidays.map(({ date }) => date)).toEqual(expect.arrayContaining(['2025-01-06', '2025-06-23', '2025-06-30', '2025-11-17']));
  expect(holidays.filter(({ date }) => weekdayOf(date) === 1).length).toBeGreaterThanOrEqual(10);
});

test('a calendar covers only years whose holidays it lists, and a draft none until it is signed', () => {
  for (const calendar of allCalendars())
    for (const year of calendar.years) expect(calendar.holidays.some(({ date }) => date.startsWith(`${year}-`))).toBe(true);
  expect(calendarsInForce([]).map(({ id }) => id)).toEqual(['au', 'us-federal']);
  expect(calendarsInForce([byId('co')]).map(({ id }) => id)).toEqual(['au', 'us-federal', 'co']);
  const newer = { ...byId('au'), version: 2 };
  expect(calendarsInForce([newer])[0]).toBe(newer);
});

test('every calendar a pack names ships, and every one that ships is named', () => {
  const named = new Set(allPacks().flatMap(calendarIdsOf));
  expect([...named].sort()).toEqual(
    allCalendars()
      .map(({ id }) => id)
      .sort(),
  );
});

test('a misspelt field or a year named twice is refused', () => {
  expect(Calendar.safeParse({ ...byId('co'), year: 2026 }).success).toBe(false);
  expect(Calendar.safeParse({ ...byId('co'), years: [2026, 2026] }).error?.issues[0]?.message).toBe('names a year twice');
});

test('the house does not ring on a holiday nobody put into the request', () => {
  expect(inHouse(au, { at: '2026-04-03 12:00' })).toMatchObject({ decision: 'DEFER', earliestAllowedAt: '2026-04-03T22:00:00Z' });
  expect(inHouse(au, { at: '2026-04-02 12:00' }).decision).toBe('ALLOW');
});

test('a request outside a house knows the holidays it names and no others', () => {
  const { request } = au('', { at: '2026-04-03 12:00' }, { is: 'ALLOW' });
  expect(decide(Request.parse(request), [packById('au-rg96')!]).decision).toBe('ALLOW');
});

test('a year the calendar does not reach is closed, and the answer says which', () => {
  const calendars = [{ ...byId('co'), years: [2026, 2027] }];
  const answer = inHouse(co, { at: '2028-03-01 10:00' }, calendars);
  expect(answer).toMatchObject({ decision: 'BLOCK', rules: ['CO-L2300-TIME'] });
  expect(answer.explain[0]!.words.en).toContain('The holiday calendar for CO has no 2028.');
  expect(answer.explain[0]!.words.zh).toContain('CO 的节假日日历没有 2028 年。');
});

test('an evening call on the last day that is known does not run over into a year nobody knows', () => {
  const answer = inHouse(co, { at: '2027-12-31 20:00' }, [{ ...byId('co'), years: [2026, 2027] }]);
  expect(answer.decision).toBe('BLOCK');
  expect(answer.explain[0]!.words.en).toContain('has no 2028');
});

test('an evening call with the next morning known says nothing about calendars', () => {
  const answer = inHouse(co, { at: '2027-12-29 20:00' }, [{ ...byId('co'), years: [2027] }]);
  expect(answer).toMatchObject({ decision: 'DEFER', earliestAllowedAt: '2027-12-30T12:00:00Z' });
  expect(answer.explain[0]!.words.en).not.toContain('calendar');
});

test('Indonesia is closed until the house enters the decree of the year, but for agreed hours', () => {
  expect(inHouse(indonesia, { at: '2026-05-20 12:00' })).toMatchObject({ decision: 'BLOCK', rules: ['ID-POJK-TIME'] });
  const facts = { publicHolidays: ['2026-05-27'], publicHolidayYears: [2026] };
  expect(inHouse(indonesia, { at: '2026-05-20 12:00', facts }).decision).toBe('ALLOW');
  expect(inHouse(indonesia, { at: '2026-05-27 12:00', facts }).decision).toBe('DEFER');
  const agreed = { agreedHours: { from: '11:00', to: '13:00' } };
  expect(inHouse(indonesia, { at: '2026-05-20 12:00', facts: agreed }).decision).toBe('ALLOW');
});

test('a request that covers a year overrides the calendar of the house in that year only', () => {
  const facts = { publicHolidays: ['2026-04-07'], publicHolidayYears: [2026] };
  expect(inHouse(au, { at: '2026-04-03 12:00', facts }).decision).toBe('ALLOW');
  expect(inHouse(au, { at: '2026-04-07 12:00', facts }).decision).toBe('DEFER');
  expect(inHouse(au, { at: '2027-03-26 12:00', facts }).decision).toBe('DEFER');
});

test('outside a house, too, a covered list is the whole list', () => {
  const facts = { publicHolidays: ['2026-12-25'], publicHolidayYears: [2026] };
  const { request } = au('', { at: '2027-03-01 12:00', facts }, { is: 'ALLOW' });
  const answer = decide(Request.parse(request), [packById('au-rg96')!]);
  expect(answer).toMatchObject({ decision: 'BLOCK', rules: ['AU-RG96-TIME'] });
  expect(answer.explain[0]!.words.en).toContain('The holiday calendar for AU has no 2027.');
});

test('an answer names the calendars it used with their hashes; the hash of the law stays the same', () => {
  const answer = inHouse(au, { at: '2026-04-02 12:00' });
  const pack = packById('au-rg96')!;
  expect(answer.packs).toEqual([
    { id: 'au-rg96@2021-04', hash: packHash(pack) },
    { id: 'calendar/au@1', hash: calendarHash(byId('au')) },
  ]);
  const other = { ...byId('au'), holidays: [] };
  expect(calendarHash(other)).not.toBe(calendarHash(byId('au')));
  expect(calendarRef(other)).toBe('calendar/au@1');
  expect(packHash(withCalendars([pack], [other])[0]!)).toBe(packHash(pack));
});

test('the same packs with the same calendars are the same objects', () => {
  const [first] = withCalendars([packById('au-rg96')!], allCalendars());
  expect(withCalendars([packById('au-rg96')!], [...allCalendars()])[0]).toBe(first);
  expect(withCalendars([packById('uk-conc')!], allCalendars())[0]).toBe(packById('uk-conc'));
});

test('business days leave out the federal holidays of the house, and a year without them has no answer', () => {
  const asked = { rule: 'US-REGF-VALIDATION-PERIOD', input: { noticeSentOn: '2026-11-23' } };
  const packs = withCalendars([packById('us-regf')!], allCalendars());
  expect(deadline(asked, packs)).toMatchObject({ ok: true, answer: { assumedReceiptDate: '2026-12-01' } });
  expect(deadline(asked, [packById('us-regf')!])).toMatchObject({ ok: true, answer: { assumedReceiptDate: '2026-11-30' } });
  const late = { ...asked, input: { noticeSentOn: '2040-12-31' } };
  expect(deadline(late, packs)).toEqual({ ok: false, issues: ['input.federalHolidays: The holiday calendar for US has no 2041.'] });
  expect(deadline({ ...late, input: { ...late.input, federalHolidays: [] } }, packs).ok).toBe(true);
});
