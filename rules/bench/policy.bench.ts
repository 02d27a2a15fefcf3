import { allCalendars, decide, packById, type Request, withCalendars } from '../src/policy/index.ts';
import { naiveEarliest } from './naive-guard.ts';

declare const performance: { now(): number };
declare const process: { cpuUsage(since?: { user: number; system: number }): { user: number; system: number } };
declare const console: { log(text: string): void };

/** Pure decisions with 3 packs and 50 past contacts, as a ratio against a naive baseline in the same run. */
const outcomes = ['rang_no_answer', 'busy', 'voicemail_left', 'not_in_service', 'answered_dropped_no_conversation'];
const zones = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'];
/** With their holiday calendars, as a house uses them: of the first three the Regulation F deadlines name one, of the others the hours. */
const packsOf = (...refs: string[]) =>
  withCalendars(
    refs.map((ref) => packById(ref)!),
    allCalendars(),
  );
const packs = packsOf('us-regf', 'us-tcpa', 'policy-house');
/** Hours that close on holidays: Colombia and Indonesia by law, in years the calendars know and in one they do not. */
const closing = packsOf('co-ley2300', 'id-pojk22', 'policy-house');

/** Fifty contacts over three months, the last a few days before the proposal. */
function requestOf(i: number, year = 2026): Request {
  const atMs = Date.UTC(year, 5, 1 + (i % 28), 13 + (i % 14), i % 60);
  const history = Array.from({ length: 50 }, (_, n) => ({
    id: `E${n}`,
    type: n % 4 === 3 ? ('sms' as const) : ('call' as const),
    at: new Date(atMs - (n * 43 + 5 + (i % 7)) * 3_600_000).toISOString(),
    direction: 'outbound' as const,
    agent: 'human' as const,
    outcome: n % 4 === 3 ? 'sent' : outcomes[(n + i) % outcomes.length]!,
    debtIds: ['D1'],
    to: '+12125550101',
    personId: 'C1',
  }));
  return {
    packs: packs.map((pack) => `${pack.id}@${pack.version}`),
    consumer: { id: 'C1', locations: [{ source: 'address', tz: zones[i % 4]! }], jurisdictions: ['US'] },
    debts: [{ id: 'D1', type: 'credit_card' }],
    facts: {},
    history,
    proposal: { at: new Date(atMs).toISOString(), channel: 'call', agent: 'human', debtIds: ['D1'], to: '+12125550101', personId: 'C1' },
  };
}

const requests = Array.from({ length: 500 }, (_, i) => requestOf(i));

interface Micros {
  readonly p50: number;
  readonly p99: number;
  readonly mean: number;
}

/**
 * Microseconds per question at the median and the 99th percentile of the questions, each by the fastest of its askings, which
 * nobody else's work is in; and on average of the processor, collecting garbage included.
 */
function measure(calls: number, run: (request: Request) => unknown, asked = requests): Micros {
  const fastest = asked.map(() => Number.POSITIVE_INFINITY);
  const before = process.cpuUsage();
  for (let i = 0; i < calls; i++) {
    const at = i % asked.length;
    const from = performance.now();
    run(asked[at]!);
    fastest[at] = Math.min(fastest[at]!, (performance.now() - from) * 1000);
  }
  const { user, system } = process.cpuUsage(before);
  const took = fastest.filter(Number.isFinite).sort((x, y) => x - y);
  return { p50: took[took.length >> 1]!, p99: took[Math.floor(took.length * 0.99)]!, mean: (user + system) / calls };
}

const abroad = (request: Request): Request => ({
  ...request,
  consumer: { ...request.consumer, locations: [{ source: 'address', tz: 'America/Bogota' }], jurisdictions: ['CO', 'ID'] },
});
const known = requests.map(abroad);
const unknown = Array.from({ length: 500 }, (_, i) => abroad(requestOf(i, 2090)));

measure(2000, (request) => decide(request, packs));
const guard = measure(20_000, (request) => decide(request, packs));
const naive = measure(20, naiveEarliest);
for (const asked of [known, unknown]) measure(2000, (request) => decide(request, closing), asked);
console.log(
  JSON.stringify({
    bench: 'policy',
    guardMicros: guard,
    decisionsPerSecond: Math.round(1_000_000 / guard.mean),
    naiveMicros: naive,
    ratio: Math.round(naive.mean / guard.mean),
    closedOnHolidaysMicros: measure(20_000, (request) => decide(request, closing), known),
    yearNotKnownMicros: measure(20_000, (request) => decide(request, closing), unknown),
  }),
);
