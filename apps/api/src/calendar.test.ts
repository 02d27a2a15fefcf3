import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './test/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.fresh.close());

const year = { year: 2026, holidays: [{ date: '2026-05-27', name: 'Idul Adha' }], cite: 'SKB 3 Menteri 2026' };
const noonOf = (date: string) => ({
  packs: ['id-pojk22'],
  consumer: { id: 'C1', locations: [{ tz: 'Asia/Jakarta' }], jurisdictions: ['ID'] },
  proposal: { at: `${date}T12:00:00+07:00`, channel: 'call' as const, agent: 'human' as const },
});
const indonesia = async () => (await house.as('executive').calendar.list()).find(({ id }) => id === 'id')!;

test('a year is entered by one person, signed by another, and from then on known', async () => {
  const compliance = house.as('compliance');
  expect(await indonesia()).toMatchObject({ isInForce: false, years: [], packs: ['id-pojk22@2023'] });
  const closed = await compliance.policy.whatIf(noonOf('2026-05-20'));
  expect(closed).toMatchObject({ decision: 'BLOCK', rules: ['ID-POJK-TIME'] });
  expect(closed.explain[0]!.words.en).toContain('The holiday calendar for ID has no 2026.');
  // Asked before anybody signed either, the answer says so.
  expect(closed.footing).toMatchObject({ packs: [{ ref: 'id-pojk22@2023', state: 'draft' }], calendars: [{ id: 'id', state: 'draft' }] });
  const { hash } = await compliance.calendar.enter({ calendarId: 'id', year });
  expect(await indonesia()).toMatchObject({ years: [] });
  await expect(compliance.artifact.sign({ kind: 'calendar', id: 'id', hash })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await house.as('compliance', 'second-eyes').artifact.sign({ kind: 'calendar', id: 'id', hash });
  expect(await indonesia()).toMatchObject({ isInForce: true, version: 2, years: [2026] });
  expect(await compliance.policy.whatIf(noonOf('2026-05-20'))).toMatchObject({
    decision: 'ALLOW',
    packs: [{}, { id: 'calendar/id@2', hash }],
    footing: { calendars: [{ id: 'id', version: 2, state: 'signed' }] },
  });
  expect((await compliance.policy.whatIf(noonOf('2026-05-27'))).decision).toBe('DEFER');
});

test('a second year handed in before the first is signed keeps the first', async () => {
  const operations = house.as('operations');
  const next = (of: number) => ({ ...year, year: of, holidays: [{ date: `${of}-05-01`, name: 'Hari Buruh' }] });
  await operations.calendar.enter({ calendarId: 'id', year: next(2027) });
  const { hash } = await operations.calendar.enter({ calendarId: 'id', year: next(2028) });
  await house.as('compliance').artifact.sign({ kind: 'calendar', id: 'id', hash });
  expect(await indonesia()).toMatchObject({ years: [2026, 2027, 2028] });
});

test.each([
  ['a date of another year', { ...year, holidays: [{ date: '2027-01-01', name: 'X' }] }, 'must be in 2026'],
  ['a date twice', { ...year, holidays: [...year.holidays, ...year.holidays] }, 'is there twice'],
  ['no holidays at all', { ...year, holidays: [] }, 'holidays'],
  ['no source', { ...year, cite: '' }, 'cite'],
])('a year with %s is refused by name', async (_what, wrong, message) => {
  await expect(house.as('operations').calendar.enter({ calendarId: 'id', year: wrong })).rejects.toThrow(message);
});

test('a calendar nobody knows is refused with those there are', async () => {
  await expect(house.as('operations').calendar.enter({ calendarId: 'atlantis', year })).rejects.toThrow('au, co, id, us-federal');
});
