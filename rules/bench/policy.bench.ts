import { decide, packById, type Request } from '../src/policy/index.ts';
import { naiveEarliest } from './naive-guard.ts';

declare const performance: { now(): number };
declare const console: { log(text: string): void };

/** Pure decisions with 3 packs and 50 past contacts, as a ratio against a naive baseline in the same run. */
const outcomes = ['rang_no_answer', 'busy', 'voicemail_left', 'not_in_service', 'answered_dropped_no_conversation'];
const packs = ['us-regf@2021-11-30', 'us-tcpa@2026-01-06', 'policy-house@1'].map((ref) => packById(ref)!);
const zones = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'];

/** Fifty contacts over three months, the last a few days before the proposal. */
function requestOf(i: number): Request {
  const atMs = Date.UTC(2026, 5, 1 + (i % 28), 13 + (i % 14), i % 60);
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

/** Microseconds per call at the median, the 99th percentile, and on average. */
function measure(calls: number, run: (request: Request) => unknown): { p50: number; p99: number; mean: number } {
  const took: number[] = [];
  for (let i = 0; i < calls; i++) {
    const from = performance.now();
    run(requests[i % requests.length]!);
    took.push((performance.now() - from) * 1000);
  }
  took.sort((a, b) => a - b);
  return { p50: took[calls >> 1]!, p99: took[Math.floor(calls * 0.99)]!, mean: took.reduce((a, b) => a + b, 0) / calls };
}

measure(2000, (request) => decide(request, packs));
const guard = measure(20_000, (request) => decide(request, packs));
const naive = measure(20, naiveEarliest);
console.log(
  JSON.stringify({
    bench: 'policy',
    guardMicros: guard,
    decisionsPerSecond: Math.round(1_000_000 / guard.mean),
    naiveMicros: naive,
    ratio: Math.round(naive.mean / guard.mean),
  }),
);
