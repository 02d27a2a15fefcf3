import { beforeAll, describe, expect, it } from 'vitest';
import { packById } from '../../policy/index.ts';
import { generatePortfolio } from '../../portfolio/index.ts';
import { libraryOf } from '../../strategy/drawing.fixture.ts';
import { Behaviour, defaultBehaviour, originOf } from '../behaviour.ts';
import { calling } from '../calling.fixture.ts';
import { Rehearsal } from '../rehearsal.ts';
import { readCase } from '../rehearsed-case.ts';
import { fitBehaviour } from './fit-behaviour.ts';
import type { PastHappening } from './past-happening.ts';

/** People who are not like the defaults in anything that is fitted. */
const others: Behaviour = {
  ...defaultBehaviour,
  answerByHour: defaultBehaviour.answerByHour.map((share) => Math.min(0.6, 0.06 + share * 1.4)),
  weekendFactor: 0.7,
  personSpreadLogit: 1.2,
  numberRankFactor: [1, 0.45, 0.3],
  fatiguePerCall: 0.93,
  voicemailShare: 0.3,
  badNumberShare: 0.12,
  wrongPersonShare: 0.08,
  promise: { ...defaultBehaviour.promise, byBucket: mapped(defaultBehaviour.promise.byBucket, 0.6) },
  keep: mapped(defaultBehaviour.keep, 0.75),
  partShareOfBroken: 0.5,
  selfCureDaily: mapped(defaultBehaviour.selfCureDaily, 1.8),
  disputePerTalk: 0.05,
  hardshipPerTalk: 0.06,
  stopPerTalk: 0.03,
  callbackPerTalk: 0.1,
  transferPerTalk: 0.08,
  complaintPerContact: 0.006,
  changesNumberDaily: 0.002,
};

function mapped<T extends Record<string, number>>(shares: T, factor: number): T {
  return Object.fromEntries(Object.entries(shares).map(([bucket, share]) => [bucket, share * factor])) as T;
}

function historyOf(behaviour: Behaviour, count: number): PastHappening[] {
  const cases = [...generatePortfolio({ seed: 3, count, asOf: '2026-11-20' })].flatMap((row) => {
    const read = readCase(row);
    return read.ok ? [read.value] : [];
  });
  const rehearsal = new Rehearsal({
    plan: calling(29),
    library: libraryOf(),
    cases,
    days: 40,
    seed: 8,
    packs: [packById('policy-house')!],
    contentOf: () => ({ disclosures: ['ai_disclosure'] }),
    behaviour,
    keepsHistory: true,
  });
  rehearsal.run();
  return rehearsal.state.history;
}

const figureOf = (behaviour: Behaviour, name: string): number =>
  name.split('.').reduce((at, key) => (at as Record<string, unknown>)[key], behaviour as unknown) as number;

describe('behaviour fitted to a history', () => {
  let fitted: Behaviour;
  beforeAll(() => {
    fitted = fitBehaviour(historyOf(others, 2_500));
  });

  it('finds again what the people of the history are like: nine figures in ten within their 95 % intervals, none far outside', () => {
    const told = Object.entries(fitted.basis!.figures).filter(([, { n }]) => n >= 200);
    const outside = (times: number): string[] =>
      told.flatMap(([name, { low, high }]) => {
        const slack = ((times - 1) * (high - low)) / 2;
        const truth = figureOf(others, name);
        return truth < low - slack || truth > high + slack ? [name] : [];
      });
    expect(told.length).toBeGreaterThan(35);
    expect(outside(1).length).toBeLessThanOrEqual(told.length / 10);
    expect(outside(2)).toEqual([]);
  });

  it('can be rehearsed with, and says what it rests on', () => {
    expect(Behaviour.safeParse(fitted)).toMatchObject({ success: true });
    expect(originOf(fitted)).toMatchObject({ kind: 'fitted', from: '2026-11-20', consumers: expect.any(Number) });
    expect(originOf(defaultBehaviour).kind).toBe('illustrative');
  });

  it('stays at the defaults where the history says nothing', () => {
    const { basis, about: _, ...figures } = fitBehaviour([]);
    const { about: __, ...defaults } = defaultBehaviour;
    expect(basis).toMatchObject({ contacts: 0, figures: { 'keep.M1': { n: 0 } } });
    for (const [name, { value }] of Object.entries(basis!.figures)) expect(value).toBeCloseTo(figureOf(defaultBehaviour, name), 5);
    expect(figures.costMinor).toEqual(defaults.costMinor);
  });
});
