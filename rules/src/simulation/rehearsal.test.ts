import { describe, expect, it } from 'vitest';
import { contentHash } from '../artifact/index.ts';
import type { Json } from '../json.ts';
import { packById } from '../policy/index.ts';
import { generatePortfolio } from '../portfolio/index.ts';
import { libraryOf } from '../strategy/drawing.fixture.ts';
import { dayMs, localTime } from '../time.ts';
import { defaultBehaviour } from './behaviour.ts';
import { calling } from './calling.fixture.ts';
import { Rehearsal } from './rehearsal.ts';
import type { RehearsalInput, RehearsalState } from './rehearsal-input.ts';
import { type RehearsedCase, readCase } from './rehearsed-case.ts';
import { rehearseCases } from './shares.ts';
import { lifeOf, simulate, simulateShares } from './simulate.ts';
import { compare } from './summary.ts';

const casesOf = (count: number): RehearsedCase[] =>
  [...generatePortfolio({ seed: 11, count, asOf: '2026-11-20' })].flatMap((row) => {
    const read = readCase(row);
    return read.ok ? [read.value] : [];
  });

const input = (more: Partial<RehearsalInput> = {}): RehearsalInput => ({
  plan: calling(20),
  library: libraryOf(),
  cases: casesOf(150),
  days: 30,
  seed: 5,
  packs: ['us-regf', 'policy-house'].map((ref) => packById(ref)!),
  contentOf: () => ({
    disclosures: ['ai_disclosure', 'caller_identity', 'mini_miranda', 'artificial_voice_identification', 'callback_number'],
  }),
  behaviour: defaultBehaviour,
  ...more,
});

describe('a rehearsal', () => {
  it('gives the same bytes for the same input, and others for another seed', () => {
    const text = JSON.stringify(simulate(input()));
    expect(JSON.stringify(simulate(input()))).toBe(text);
    expect(JSON.stringify(simulate(input({ seed: 6 })))).not.toBe(text);
  });

  it('changes its result only on purpose: the fingerprint of a small rehearsal', () => {
    // Another value here means that people would be treated differently, or counted differently: say so in the change log.
    expect(contentHash(simulate(input()) as unknown as Json)).toBe('760168585c00b8f305e83fb2c345b31b1772e64b1a48280fbedef724fcd213ef');
  });

  it('breaks no law: at most seven calls to a person on a debt in seven dates, between 8:00 and 21:00, none within a week of talking', () => {
    const all = input({ plan: calling(3), cases: casesOf(300).filter(({ country }) => country === 'US') });
    const rehearsal = new Rehearsal({ ...all, watch: new Set(all.cases.map(({ ref }) => ref)) });
    rehearsal.run();
    const zones = new Map(all.cases.map((each) => [each.ref, each.zone]));
    // Calls that did not connect do not count.
    const contacts = rehearsal.state.told.filter(({ what, detail }) => what === 'contact' && !/busy|not_in_service/.test(detail));
    expect(contacts.length).toBeGreaterThan(300);
    for (const ref of zones.keys()) {
      const own = contacts.filter(({ caseRef }) => caseRef === ref);
      const local = own.map(({ atMs }) => localTime(zones.get(ref)!, atMs));
      const days = local.map(({ date }) => Date.parse(date) / dayMs);
      for (const { minuteOfDay } of local) expect(minuteOfDay >= 480 && minuteOfDay < 1260).toBe(true);
      for (const day of days) expect(days.filter((each) => each <= day && each > day - 7).length).toBeLessThanOrEqual(7);
      own.forEach(({ detail }, i) => {
        if (detail.startsWith('call conversation')) expect(days.slice(i + 1).every((day) => day - days[i]! >= 7)).toBe(true);
      });
    }
    expect(rehearsal.state.tally.total.deferred['US-REGF-FREQ-7IN7']).toBeGreaterThan(0);
  });

  it('reconciles: cases, segments, transitions and sums per consumer add up to the whole', () => {
    const { counts, byBucket, byProduct, transitions, measures } = simulate(input())!;
    const sum = (parts: Readonly<Record<string, typeof counts>>, of: (part: typeof counts) => number): number =>
      Object.values(parts).reduce((total, part) => total + of(part), 0);
    expect(counts.cases).toBe(150);
    for (const parts of [byBucket, byProduct]) {
      expect(sum(parts, ({ cases }) => cases)).toBe(150);
      expect(sum(parts, ({ contacts }) => contacts.call)).toBe(counts.contacts.call);
      expect(sum(parts, ({ cures }) => cures)).toBe(counts.cures);
    }
    expect(Object.values(transitions).reduce((a, b) => a + b, 0)).toBe(150);
    expect(counts.cures + counts.rolledForward + counts.stayedOpen).toBe(150);
    expect(measures.contacts.value).toBe(counts.contacts.call);
    for (const [currency, { value, low, high }] of Object.entries(measures.collectedMinor)) {
      expect(value).toBe(counts.collectedMinor[currency]);
      expect(low <= value && value <= high).toBe(true);
    }
    expect(counts.promises).toBeGreaterThanOrEqual(counts.kept + counts.partlyKept + counts.broken);
  });

  it('can be stopped, saved as JSON and taken up again without a trace', () => {
    const whole = rehearseCases(input());
    const first = new Rehearsal(input());
    expect(first.run(400)).toBe(false);
    const saved = JSON.parse(JSON.stringify(first.state)) as RehearsalState;
    const second = new Rehearsal(input(), saved);
    expect(second.run()).toBe(true);
    expect(JSON.stringify(second.state.tally.byConsumer)).toBe(JSON.stringify(whole.byConsumer));
    expect(second.state.tally.total).toEqual(whole.total);
  });

  it('never uses more lines or people in an hour than there are', () => {
    const limited = rehearseCases(input({ plan: calling(5), cases: casesOf(80), days: 10, capacity: { linesPerHour: 2 } }));
    expect(Math.max(...Object.values(limited.callsByHour))).toBeLessThanOrEqual(2);
    expect(limited.total.deferred.capacity).toBeGreaterThan(0);
  });

  it('compares two strategies on the same luck: a strategy against itself differs in nothing', () => {
    const shares = simulateShares(input())!;
    for (const interval of [compare(shares, shares).contacts, compare(shares, shares).cures])
      expect(interval).toEqual({ value: 0, low: 0, high: 0 });
    const seldom = simulateShares(input({ plan: calling(167) }))!;
    expect(compare(seldom, shares).contacts.value).toBeGreaterThan(0);
  });

  it('takes cases up on the day they come into the segment of the strategy', () => {
    const late = calling(20, [{ fact: 'daysPastDue', operator: 'greaterThan', value: 30 }]);
    const { counts } = simulate(input({ plan: late }))!;
    const start = casesOf(150).filter(({ daysPastDue }) => daysPastDue > 30).length;
    expect(counts.enrolled).toBeGreaterThan(start * 0.8);
    expect(counts.enrolled).toBeLessThan(150);
  });

  it('tells the life of one case decision by decision', () => {
    const { ref } = casesOf(150).find(({ country, phones, flags }) => country === 'US' && phones.length > 0 && flags.length === 0)!;
    const told = lifeOf(input({ packs: [packById('policy-house')!] }), ref);
    expect(told.length).toBeGreaterThan(3);
    expect(told.map(({ atMs }) => atMs)).toEqual(told.map(({ atMs }) => atMs).sort((a, b) => a - b));
    expect(told.every(({ caseRef }) => caseRef === ref)).toBe(true);
    expect(told.some(({ what, nodeId }) => what === 'decided' && nodeId === 'call')).toBe(true);
  });

  it('stops between shares when asked to', () => {
    expect(simulate(input(), () => false)).toBeUndefined();
  });
});
