import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayMs, instantOf, localTime, minuteMs, minuteOfDay } from '../time.ts';
import type { Answer } from './answer.ts';
import { mail, mobile } from './cases/guard-case.ts';
import { decide } from './decide.ts';
import { allPacks } from './library.ts';
import { instantMs, instantText } from './moment.ts';
import { type Pack, packRef } from './pack.ts';
import type { PastContact, Request } from './request.ts';

/** Zones with and without clock changes, at odd offsets, and with changes at midnight. */
const zones = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Phoenix',
  'Europe/London',
  'Asia/Shanghai',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Havana',
];
const packs = allPacks();
const numRuns = 1000;

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);

/** Around clock changes, year ends, leap days, and packs coming into force. */
const startDay = oneOf(
  '2026-03-05',
  '2026-03-27',
  '2026-04-22',
  '2026-08-30',
  '2026-10-23',
  '2026-10-31',
  '2026-12-29',
  '2027-01-28',
  '2028-02-26',
  '2026-06-10',
);

/** Every minute of the day at which hours of some pack begin or end. */
const edges = [
  ...new Set(JSON.stringify(packs.flatMap(({ rules }) => rules.map(({ params }) => params))).match(/(?<=")\d\d:\d\d(?=")/g)),
].map((text) => Math.min(minuteOfDay(text)!, 1439));
/** Nights in which the clock is changed there. */
const clockChanges = oneOf(
  { zone: 'America/New_York', date: '2026-03-08' },
  { zone: 'America/New_York', date: '2026-11-01' },
  { zone: 'Europe/London', date: '2026-03-29' },
  { zone: 'Europe/London', date: '2026-10-25' },
  { zone: 'Australia/Lord_Howe', date: '2026-10-04' },
  { zone: 'Africa/Cairo', date: '2026-04-24' },
  { zone: 'America/Havana', date: '2026-11-01' },
);
/** Where somebody is and when it is asked: at any time, in a night in which the clock is changed, and to the minute where hours begin or end. */
const asked = fc.oneof(
  fc.record({ zone: oneOf(...zones), day: startDay, minute: fc.nat({ max: 7 * 1440 }) }).map(({ zone, day, minute }) => ({
    zone,
    atMs: Date.parse(`${day}T00:00:00Z`) + minute * minuteMs,
  })),
  fc.record({ change: clockChanges, minute: fc.integer({ min: -300, max: 600 }) }).map(({ change: { zone, date }, minute }) => ({
    zone,
    atMs: instantOf(zone, date, 0) + minute * minuteMs,
  })),
  fc
    .record({
      zone: oneOf(...zones),
      day: startDay,
      later: fc.nat({ max: 6 }),
      edge: oneOf(...edges),
      off: fc.integer({ min: -1, max: 1 }),
    })
    .map(({ zone, day, later, edge, off }) => ({ zone, atMs: instantOf(zone, addDays(day, later), edge) + off * minuteMs })),
);

const pastOf = (direction: 'outbound' | 'any') =>
  fc.record({
    ageMinutes: fc.oneof({ weight: 8, arbitrary: fc.nat({ max: 9 * 1440 }) }, { weight: 1, arbitrary: fc.nat({ max: 40 * 1440 }) }),
    type: oneOf<PastContact['type']>('call', 'call', 'call', 'sms', 'email', 'ringless_voicemail', 'letter'),
    outcome: oneOf('conversation', 'rang_no_answer', 'rang_no_answer', 'busy', 'voicemail_left', 'in_flight', 'answered_third_party'),
    direction:
      direction === 'outbound' ? fc.constant('outbound' as const) : oneOf<'outbound' | 'inbound'>('outbound', 'outbound', 'inbound'),
    debtId: oneOf('D1', 'D1', 'D2'),
    purpose: oneOf('collect', 'collect', 'reply'),
  });
type Past = ReturnType<typeof pastOf> extends fc.Arbitrary<infer P> ? P : never;

const contact = (past: Past, i: number, atMs: number): PastContact => ({
  id: `E${i}`,
  type: past.type,
  at: instantText(atMs - past.ageMinutes * minuteMs),
  direction: past.direction,
  agent: 'human',
  outcome: past.type === 'call' || past.type === 'ringless_voicemail' ? past.outcome : 'sent',
  debtIds: [past.debtId],
  to: past.type === 'email' ? mail : mobile,
  personId: 'C1',
  purpose: past.purpose,
});

type Facts = NonNullable<Request['facts']>;

/** What else may be known of the person: mostly nothing, at times one or two things that bar contact, or allow it. */
function circumstances(atMs: number): fc.Arbitrary<Facts> {
  const earlier = instantText(atMs - 5 * dayMs);
  const atWork = { phones: { [mobile]: { lineType: 'mobile', place: 'work' } } };
  const each: readonly Facts[] = [
    { cease: { medium: 'mail', receivedAt: earlier } },
    { attorney: { known: true } },
    { attorney: { known: true, debtIds: ['D2'] } },
    { dispute: { receivedAt: earlier, written: true } },
    { contactRefused: ['C1'] },
    { mediumOptOuts: [{ medium: 'call', at: earlier }] },
    { mediumOptOuts: [{ medium: 'email', at: earlier, to: mail }] },
    { wrongNumbers: [{ to: mobile, learnedAt: earlier }] },
    { employerProhibits: true, ...atWork },
    { inconvenientPlaces: ['work'], ...atWork },
    { employerEmails: [mail] },
    { collectionDeferrals: [{ reason: 'disaster', from: earlier.slice(0, 10), through: instantText(atMs + 2 * dayMs).slice(0, 10) }] },
    { tcpaConsents: [{ at: earlier, to: mobile }] },
    { script: { disclosures: ['ai_disclosure', 'callback_number'] } },
  ];
  return fc
    .oneof(fc.constant([]), fc.subarray([...each], { minLength: 1, maxLength: 2 }))
    .map((drawn): Facts => Object.assign({}, ...drawn));
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const facts = (atMs: number) =>
  fc
    .record({
      inconvenient: fc.option(
        fc.array(
          fc.record({
            days: fc.subarray([...days]),
            from: oneOf('00:00', '01:30', '09:00', '15:00', '22:00'),
            to: oneOf('02:15', '12:00', '17:00', '24:00'),
          }),
          { maxLength: 2 },
        ),
      ),
      agreed: fc.option(fc.record({ from: oneOf('06:00', '21:00', '23:00'), to: oneOf('07:00', '22:00', '01:00') })),
      consentDaysAgo: fc.option(fc.nat({ max: 9 })),
      moratoriumDays: fc.option(fc.nat({ max: 4 })),
      more: circumstances(atMs),
    })
    .map(
      (drawn): Facts => ({
        ...drawn.more,
        smsConsent: { at: instantText(atMs - 58 * dayMs), to: mobile },
        ...(drawn.inconvenient ? { inconvenient: drawn.inconvenient } : {}),
        ...(drawn.agreed ? { agreedHours: drawn.agreed } : {}),
        ...(drawn.consentDaysAgo === null
          ? {}
          : {
              frequencyConsents: [
                { at: instantText(atMs - drawn.consentDaysAgo * dayMs), debtIds: ['D1'], given: 'directly_to_collector' },
              ],
            }),
        ...(drawn.moratoriumDays === null
          ? {}
          : {
              moratorium: {
                type: 'standard',
                from: instantText(atMs - 3 * dayMs).slice(0, 10),
                through: instantText(atMs + drawn.moratoriumDays * dayMs).slice(0, 10),
                debtIds: ['D1'],
              },
            }),
      }),
    );

const requests = asked.chain(({ zone, atMs }) =>
  fc
    .record({
      facts: facts(atMs),
      history: fc.array(pastOf('any'), { maxLength: 14 }),
      other: fc.option(oneOf(...zones)),
      journey: fc.option(fc.record({ tz: oneOf(...zones), fromDays: fc.integer({ min: -3, max: 3 }), days: fc.nat({ max: 3 }) })),
      channel: oneOf<Request['proposal']['channel']>('call', 'call', 'sms', 'email', 'letter', 'push'),
      agent: oneOf<'human' | 'ai_voice' | 'prerecorded'>('human', 'human', 'ai_voice', 'prerecorded'),
      purpose: oneOf<'collect' | 'reply'>('collect', 'collect', 'reply'),
      debtIds: oneOf(['D1'], ['D1', 'D2']),
    })
    .map(
      (drawn): Request => ({
        packs: [],
        consumer: {
          id: 'C1',
          locations: [{ tz: zone }, ...(drawn.other ? [{ tz: drawn.other }] : [])],
          ...(drawn.journey
            ? {
                knownLocation: {
                  tz: drawn.journey.tz,
                  from: instantText(atMs + drawn.journey.fromDays * dayMs).slice(0, 10),
                  through: instantText(atMs + (drawn.journey.fromDays + drawn.journey.days) * dayMs).slice(0, 10),
                },
              }
            : {}),
        },
        debts: [{ id: 'D1' }, { id: 'D2' }],
        facts: drawn.facts,
        history: drawn.history.map((past, i) => contact(past, i, atMs)),
        proposal: {
          at: instantText(atMs),
          channel: drawn.channel,
          ...(drawn.channel === 'call' ? { agent: drawn.agent } : {}),
          debtIds: drawn.debtIds,
          to: drawn.channel === 'email' ? mail : mobile,
          personId: 'C1',
          purpose: drawn.purpose,
          hasOptOut: true,
        },
      }),
    ),
);

const somePacks = fc.subarray([...packs], { minLength: 1, maxLength: 8 });
const gravity = { ALLOW: 0, REQUIRE: 1, DEFER: 2, BLOCK: 3 } as const;
const isAllowed = ({ decision }: Answer): boolean => decision === 'ALLOW' || decision === 'REQUIRE';
/** The first allowed instant; never when blocked. */
const earliest = (request: Request, answer: Answer): number =>
  isAllowed(answer)
    ? instantMs(request.proposal.at)
    : answer.decision === 'DEFER'
      ? instantMs(answer.earliestAllowedAt!)
      : Number.POSITIVE_INFINITY;
const atInstant = (request: Request, atMs: number): Request => ({ ...request, proposal: { ...request.proposal, at: instantText(atMs) } });
const alone = (pack: Pack, ruleId: string): Pack => ({
  ...pack,
  rules: pack.rules.filter((rule) => rule.id === ruleId || rule.primitive === 'EXCLUSION'),
});

describe('whatever the request', { timeout: 1_200_000 }, () => {
  test('the gate never allows what any single rule forbids', () => {
    fc.assert(
      fc.property(requests, somePacks, (request, chosen) => {
        const together = decide(request, chosen);
        for (const pack of chosen)
          for (const rule of pack.rules)
            expect(gravity[decide(request, [alone(pack, rule.id)]).decision]).toBeLessThanOrEqual(gravity[together.decision]);
      }),
      { numRuns },
    );
  });

  test('more outbound history never allows more, nor earlier', () => {
    fc.assert(
      fc.property(requests, somePacks, fc.array(pastOf('outbound'), { minLength: 1, maxLength: 3 }), (request, chosen, more) => {
        const atMs = instantMs(request.proposal.at);
        const added = more.map((past, i) => ({ ...contact(past, 100 + i, atMs), purpose: 'collect' }));
        const before = earliest(request, decide(request, chosen));
        const after = earliest(request, decide({ ...request, history: [...request.history!, ...added] }, chosen));
        expect(after).toBeGreaterThanOrEqual(before);
      }),
      { numRuns },
    );
  });

  test('the order of the history does not matter', () => {
    fc.assert(
      fc.property(requests, somePacks, fc.infiniteStream(fc.nat()), (request, chosen, keys) => {
        const shuffled = request.history!.map((past) => [keys.next().value as number, past] as const).sort((a, b) => a[0] - b[0]);
        expect(decide({ ...request, history: shuffled.map(([, past]) => past) }, chosen)).toEqual(decide(request, chosen));
      }),
      { numRuns },
    );
  });

  test('more packs never allow more, nor earlier', () => {
    fc.assert(
      fc.property(requests, somePacks, oneOf(...packs), (request, chosen, extra) => {
        const few = decide(request, chosen);
        const many = decide(request, [...chosen, extra]);
        expect(gravity[many.decision]).toBeGreaterThanOrEqual(gravity[few.decision]);
        expect(earliest(request, many)).toBeGreaterThanOrEqual(earliest(request, few));
      }),
      { numRuns },
    );
  });

  test('the earliest moment is allowed, and no earlier minute is', () => {
    fc.assert(
      fc.property(requests, somePacks, (request, chosen) => {
        const answer = decide(request, chosen);
        if (answer.decision !== 'DEFER') return;
        const fromMs = instantMs(request.proposal.at);
        const firstMs = earliest(request, answer);
        expect(isAllowed(decide(atInstant(request, firstMs), chosen)), `${answer.earliestAllowedAt} by ${chosen.map(packRef).join()}`).toBe(
          true,
        );
        // Every minute of the last hour, every three quarters of an hour before.
        for (
          let atMs = firstMs - minuteMs;
          atMs >= fromMs && atMs > firstMs - 8 * dayMs;
          atMs -= firstMs - atMs < 60 * minuteMs ? minuteMs : 45 * minuteMs
        )
          expect(isAllowed(decide(atInstant(request, atMs), chosen)), instantText(atMs)).toBe(false);
      }),
      { numRuns },
    );
  });

  test('at the hard stop the hours are over, and not a minute before', () => {
    const hours = packs.filter((pack) =>
      ['us-regf', 'cn-gbt45251', 'policy-uk-hours', 'au-rg96', 'id-pojk22', 'co-ley2300'].includes(pack.id),
    );
    fc.assert(
      fc.property(requests, fc.shuffledSubarray(hours, { minLength: 1 }), fc.option(oneOf(...edges)), (request, chosen, edge) => {
        const windows = chosen
          .map((pack) => ({ ...pack, rules: pack.rules.filter((rule) => rule.primitive === 'TIME_WINDOW') }))
          .filter((pack) => pack.rules.length > 0);
        const zone = request.consumer.locations![0]!.tz;
        const today = localTime(zone, instantMs(request.proposal.at)).date;
        const lastMinute = edge === null ? request : atInstant(request, instantOf(zone, today, edge) - minuteMs);
        const plain = { ...lastMinute, proposal: { ...lastMinute.proposal, purpose: 'collect' as const } };
        const answer = decide(plain, windows);
        if (answer.hardStopAt === undefined || request.consumer.knownLocation) return;
        expect(isAllowed(decide(atInstant(plain, instantMs(answer.hardStopAt)), windows))).toBe(false);
        expect(isAllowed(decide(atInstant(plain, instantMs(answer.hardStopAt) - 1), windows))).toBe(true);
      }),
      { numRuns },
    );
  });
});
