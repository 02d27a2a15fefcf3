import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, instantOf, minuteMs, minuteOfDay } from '../time.ts';
import { law, requestOf } from './cases/one-law.ts';
import { decide } from './decide.ts';
import { instantMs, instantText } from './moment.ts';

/** A cap, a rest and hours as somebody would write them who has read the law once and has all the time in the world. */
interface Law {
  readonly cap: number;
  readonly windowDays: number;
  readonly restDays: number;
  readonly opens: string;
  readonly closes: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows: asked of the platform each time, with nothing worked out. */
function wall(zone: string, atMs: number): { date: string; time: string } {
  const known = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, known);
  const [date, time] = known.format(atMs).split(' ');
  return { date: date!, time: time! };
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

interface Past {
  readonly atMs: number;
  readonly talked: boolean;
}

/** Open at that minute, in a zone in which the calls were made on those dates. */
function isOpen(rules: Law, { date, time }: { date: string; time: string }, calls: readonly { date: string; talked: boolean }[]): boolean {
  if (time < rules.opens || (time >= rules.closes && rules.closes !== '24:00')) return false;
  const ages = calls.map((call) => ({ ...call, days: daysBetween(call.date, date) }));
  if (ages.filter(({ days }) => days < rules.windowDays).length >= rules.cap) return false;
  return !ages.some(({ talked, days }) => talked && days < rules.restDays);
}

/** Longer than any cap or rest of these laws holds. */
const limitMs = 8 * 1440 * minuteMs;

/** Minute by minute until it is open everywhere the person may be; `undefined` when it has not been by then. */
function firstOpen(rules: Law, zones: readonly string[], asked: { atMs: number; history: readonly Past[] }): number | undefined {
  const places = zones.map((zone) => ({ zone, calls: asked.history.map(({ atMs, talked }) => ({ talked, date: wall(zone, atMs).date })) }));
  for (let atMs = asked.atMs; atMs < asked.atMs + limitMs; atMs += minuteMs)
    if (places.every(({ zone, calls }) => isOpen(rules, wall(zone, atMs), calls))) return atMs;
  return undefined;
}

const packOf = ({ cap, windowDays, restDays, opens, closes }: Law) => {
  const week = Object.fromEntries(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) => [day, [[opens, closes]]]));
  const calls = { types: ['call'], outcome: 'attempted' };
  return law([
    { primitive: 'TIME_WINDOW', params: { hours: 'week', week } },
    { primitive: 'COUNT_CAP', params: { counted: calls, scope: 'person', windows: [{ kind: 'dates', days: windowDays }], cap } },
    {
      primitive: 'COOLDOWN',
      params: { trigger: { ...calls, outcome: 'conversation' }, scope: 'person', rest: { dates: restDays } },
    },
  ]);
};

const zones = [
  'America/New_York',
  'America/Los_Angeles',
  'Europe/London',
  'Asia/Shanghai',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Havana',
];
/** Around clock changes, a year’s end and a leap day. */
const starts = ['2026-03-05', '2026-03-27', '2026-04-22', '2026-10-23', '2026-10-31', '2026-12-29', '2028-02-26', '2026-06-10'];
const questions = fc.record({
  start: fc.constantFrom(...starts),
  minute: fc.nat({ max: 7 * 1440 }),
  /** Asked to the minute where the hours begin or end, not at any time. */
  edge: fc.option(fc.record({ later: fc.nat({ max: 6 }), of: fc.constantFrom('opens', 'closes'), off: fc.integer({ min: -1, max: 1 }) })),
  zones: fc.uniqueArray(fc.constantFrom(...zones), { minLength: 1, maxLength: 2 }),
  law: fc.record({
    cap: fc.integer({ min: 1, max: 4 }),
    windowDays: fc.integer({ min: 1, max: 5 }),
    restDays: fc.integer({ min: 1, max: 4 }),
    opens: fc.constantFrom('00:00', '01:30', '02:30', '08:00'),
    closes: fc.constantFrom('09:00', '21:00', '23:59', '24:00'),
  }),
  history: fc.array(fc.record({ ageMinutes: fc.nat({ max: 6 * 1440 }), talked: fc.boolean() }), { maxLength: 6 }),
});

type Question = typeof questions extends fc.Arbitrary<infer Q> ? Q : never;

function askedAt({ start, minute, edge, zones: [zone], law: rules }: Question): number {
  if (!edge) return Date.parse(`${start}T00:00:00Z`) + minute * minuteMs;
  return instantOf(zone!, addDays(start, edge.later), Math.min(minuteOfDay(rules[edge.of])!, 1439)) + edge.off * minuteMs;
}

test('the guard gives the first minute that a slow and obvious one finds, on 5,000 questions', { timeout: 1_200_000 }, () => {
  fc.assert(
    fc.property(questions, (drawn) => {
      const atMs = askedAt(drawn);
      const history = drawn.history.map(({ ageMinutes, talked }) => ({ atMs: atMs - ageMinutes * minuteMs, talked }));
      const asked = requestOf({ at: '2026-01-01 00:00', consumer: { locations: drawn.zones.map((tz) => ({ tz })) } });
      const request = {
        ...asked,
        proposal: { ...asked.proposal, at: instantText(atMs) },
        history: history.map((past, i) => ({
          id: `E${i}`,
          type: 'call' as const,
          at: instantText(past.atMs),
          outcome: past.talked ? 'conversation' : 'rang_no_answer',
        })),
      };
      const answer = decide(request, [packOf(drawn.law)]);
      const firstMs = firstOpen(drawn.law, drawn.zones, { atMs, history });
      const foundMs = answer.decision === 'DEFER' ? instantMs(answer.earliestAllowedAt!) : answer.decision === 'ALLOW' ? atMs : undefined;
      if (firstMs === undefined) expect(foundMs ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(atMs + limitMs);
      else expect(foundMs).toBe(firstMs);
    }),
    { numRuns: 5000 },
  );
});
