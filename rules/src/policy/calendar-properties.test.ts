import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayMs, dayNumber, minuteMs } from '../time.ts';
import type { Answer } from './answer.ts';
import type { Calendar } from './calendar.ts';
import { allCalendars } from './calendar-library.ts';
import { decide } from './decide.ts';
import { allPacks } from './library.ts';
import { instantMs, instantText } from './moment.ts';
import type { PastContact, Request } from './request.ts';
import { nextOpen } from './schedule.ts';
import { weekSchedule } from './week-schedule.ts';
import { withCalendars } from './with-calendars.ts';

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const years = [2026, 2027] as const;
const dates = fc.tuple(oneOf(...years), fc.nat({ max: 364 })).map(([year, day]) => addDays(`${year}-01-01`, day));
/** Near the ends of a year, where coverage begins and ends, and near the proposal. */
const nearby = fc.oneof(dates, oneOf('2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2026-06-08', '2026-06-09', '2026-06-10'));

const calendars = fc.record({ years: fc.subarray([...years]), dates: fc.array(nearby, { maxLength: 12 }) }).map((drawn): Calendar[] =>
  allCalendars().map((calendar) => ({
    ...calendar,
    years: drawn.years,
    holidays: drawn.dates.map((date) => ({ date, name: 'Holiday' })),
  })),
);

const history = fc.array(
  fc.record({
    hoursAgo: fc.nat({ max: 240 }),
    type: oneOf<PastContact['type']>('call', 'sms', 'email'),
    outcome: oneOf('conversation', 'sent'),
  }),
  { maxLength: 6 },
);

const requests = fc
  .record({
    day: oneOf('2026-06-08', '2026-12-24', '2026-12-31', '2027-01-01', '2027-04-22'),
    minute: fc.nat({ max: 2879 }),
    zones: fc.uniqueArray(oneOf('Australia/Sydney', 'America/Bogota', 'Asia/Jakarta', 'Asia/Jayapura', 'Australia/Perth'), {
      minLength: 1,
      maxLength: 2,
    }),
    channel: oneOf<'call' | 'sms'>('call', 'sms'),
    agreed: fc.boolean(),
    history,
    own: fc.option(fc.record({ dates: fc.array(nearby, { maxLength: 4 }), years: fc.option(fc.subarray([...years])) })),
  })
  .map((drawn): Request => {
    const atMs = Date.parse(`${drawn.day}T00:00:00Z`) + drawn.minute * minuteMs;
    return {
      packs: [],
      consumer: { id: 'C1', locations: drawn.zones.map((tz) => ({ tz })) },
      debts: [{ id: 'D1' }],
      facts: {
        ...(drawn.agreed ? { agreedHours: { from: '05:00', to: '08:30' } } : {}),
        ...(drawn.own ? { publicHolidays: drawn.own.dates } : {}),
        ...(drawn.own?.years ? { publicHolidayYears: drawn.own.years } : {}),
      },
      history: drawn.history.map(({ hoursAgo, type, outcome }, i) => ({
        id: `E${i}`,
        type,
        outcome: type === 'call' ? outcome : 'sent',
        at: instantText(atMs - hoursAgo * 60 * minuteMs),
        direction: 'outbound' as const,
        debtIds: ['D1'],
      })),
      proposal: { at: instantText(atMs), channel: drawn.channel, agent: 'human', debtIds: ['D1'], hasOptOut: true },
    };
  });

const speakers = allPacks().filter(({ id }) => ['au-rg96', 'co-ley2300', 'id-pojk22', 'policy-house', 'us-regf'].includes(id));
const somePacks = fc.subarray(speakers, { minLength: 1 });
const isAllowed = ({ decision }: Answer): boolean => decision === 'ALLOW' || decision === 'REQUIRE';

/** First allowed instant; never when blocked. */
function earliest(request: Request, answer: Answer): number {
  if (isAllowed(answer)) return instantMs(request.proposal.at);
  return answer.decision === 'DEFER' ? instantMs(answer.earliestAllowedAt!) : Number.POSITIVE_INFINITY;
}

describe('whatever the packs and calendars', () => {
  test('one holiday more never allows more, nor earlier', () => {
    fc.assert(
      fc.property(requests, somePacks, calendars, nearby, (request, packs, known, date) => {
        const more = known.map((calendar) => ({ ...calendar, holidays: [...calendar.holidays, { date, name: 'Added' }] }));
        const before = decide(request, withCalendars(packs, known));
        const after = decide(request, withCalendars(packs, more));
        expect(earliest(request, after)).toBeGreaterThanOrEqual(earliest(request, before));
      }),
      { numRuns: 400 },
    );
  });

  test('one holiday more in the request never allows more, nor earlier, in a year it reaches already or in a house', () => {
    fc.assert(
      fc.property(requests, somePacks, calendars, nearby, fc.boolean(), (request, packs, known, date, isHouse) => {
        const { publicHolidays = [], publicHolidayYears } = request.facts ?? {};
        const isReached = publicHolidayYears !== undefined || publicHolidays.some((each) => each.slice(0, 4) === date.slice(0, 4));
        fc.pre(isHouse || isReached || publicHolidays.length === 0);
        const chosen = isHouse ? withCalendars(packs, known) : packs;
        const more = { ...request, facts: { ...request.facts, publicHolidays: [...publicHolidays, date] } };
        expect(earliest(more, decide(more, chosen))).toBeGreaterThanOrEqual(earliest(request, decide(request, chosen)));
      }),
      { numRuns: 400 },
    );
  });

  test('a year less never allows more, and a calendar never allows what the law without holidays forbids', () => {
    fc.assert(
      fc.property(requests, somePacks, calendars, oneOf(...years), (request, packs, known, year) => {
        const less = known.map((calendar) => ({ ...calendar, years: calendar.years.filter((each) => each !== year) }));
        const silent = { ...request, facts: { ...request.facts, publicHolidays: undefined, publicHolidayYears: undefined } };
        const before = earliest(request, decide(request, withCalendars(packs, known)));
        expect(earliest(request, decide(request, withCalendars(packs, less)))).toBeGreaterThanOrEqual(before);
        expect(before).toBeGreaterThanOrEqual(earliest(request, decide(silent as Request, packs)));
      }),
      { numRuns: 400 },
    );
  });

  test('the earliest moment is allowed, and no earlier half hour is', () => {
    fc.assert(
      fc.property(requests, somePacks, calendars, (request, packs, known) => {
        const chosen = withCalendars(packs, known);
        const answer = decide(request, chosen);
        if (answer.decision !== 'DEFER') return;
        const at = (atMs: number): Answer => decide({ ...request, proposal: { ...request.proposal, at: instantText(atMs) } }, chosen);
        const firstMs = earliest(request, answer);
        expect(isAllowed(at(firstMs))).toBe(true);
        const fromMs = Math.max(instantMs(request.proposal.at), firstMs - 5 * dayMs);
        for (let atMs = firstMs - minuteMs; atMs >= fromMs; atMs -= 30 * minuteMs)
          expect(isAllowed(at(atMs)), instantText(atMs)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});

test('a year nobody knows the holidays of is passed at once, as it would be day by day', () => {
  const hours = oneOf(
    [],
    [{ from: 0, to: 1440 }],
    [{ from: 0, to: 60 }],
    [
      { from: 480, to: 720 },
      { from: 840, to: 1140 },
    ],
    [{ from: 1380, to: 1440 }],
  );
  const drawn = fc.record({
    week: fc.array(hours, { minLength: 7, maxLength: 7 }).map((days) => [[], ...days]),
    known: fc.subarray([2025, 2026, 2027, 2028]),
    holidays: fc.array(fc.integer({ min: dayNumber('2025-12-20'), max: dayNumber('2028-01-12') }), { maxLength: 20 }),
    zone: oneOf('America/Havana', 'America/Bogota', 'Asia/Jakarta', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'),
    atMs: fc.oneof(
      fc.integer({ min: Date.UTC(2025, 11, 20), max: Date.UTC(2027, 11, 31) }),
      fc.integer({ min: Date.UTC(2026, 11, 31), max: Date.UTC(2027, 0, 2) }),
    ),
    horizonDays: oneOf(1, 30, 365, 400),
  });
  fc.assert(
    fc.property(drawn, ({ week, known, holidays, zone, atMs, horizonDays }) => {
      const days = new Set(holidays);
      const atOnce = weekSchedule(week, { isHoliday: (day) => days.has(day), isKnown: (year) => known.includes(year) }, []);
      const range = { zone, atMs, horizonMs: atMs + horizonDays * dayMs };
      expect(nextOpen(atOnce, range)).toBe(nextOpen((day, weekday) => atOnce(day, weekday), range));
    }),
    { numRuns: 2000 },
  );
});
