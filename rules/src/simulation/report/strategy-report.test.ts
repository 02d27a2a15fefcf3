import { expect, it } from 'vitest';
import { generatePortfolio } from '../../portfolio/index.ts';
import { compile, mermaid, planHash } from '../../strategy/index.ts';
import { shippedDocument, shippedShelf } from '../../strategy/shipped.fixture.ts';
import { defaultBehaviour } from '../behaviour.ts';
import { fittingCases } from '../fitting-cases.ts';
import { readCase } from '../rehearsed-case.ts';
import { simulateShares } from '../simulate.ts';
import { groupInterval } from './group-interval.ts';
import { idlePlan, openedPlan } from './idle-plan.ts';
import { changed, counted, inUnits } from './number-words.ts';
import type { ReportFacts } from './report-facts.ts';
import { strategyReport } from './strategy-report.ts';

const planNamed = (id: string) => {
  const compiled = compile(shippedDocument({ kind: 'strategy', id })!, shippedShelf.resolve);
  if (!compiled.ok) throw new Error(`${id} does not compile`);
  return compiled.plan;
};

const cases = [...generatePortfolio({ seed: 1, count: 300, asOf: '2026-01-05' })].flatMap((row) => {
  const read = readCase(row);
  return read.ok ? [read.value] : [];
});

const setting = {
  library: shippedShelf.library,
  contentOf: () => undefined,
  days: 30,
  seed: 1,
  behaviour: defaultBehaviour,
  packs: [],
} as const;

const factsOn = (id: string): ReportFacts => {
  const plan = planNamed(id);
  const fitting = fittingCases({ ...setting, plan, cases });
  return {
    plan,
    hash: planHash(plan),
    proof: {
      verdict: { ok: true, proved: [], violations: [], notes: [], lapses: [], statesExplored: 0 },
      actor: 'collector',
      binding: [],
      exempt: [],
      footing: { packs: [], calendars: [] },
      mostContacts: { call: 5, letter: Number.POSITIVE_INFINITY },
    },
    rehearsal: {
      shares: simulateShares({ ...setting, plan, cases: fitting })!,
      idleShares: simulateShares({ ...setting, plan: idlePlan(plan), cases: fitting })!,
      days: 30,
      seed: 1,
      source: 'demo',
      isOpened: false,
      packs: [],
      footing: { packs: [], calendars: [] },
      behaviour: { kind: 'illustrative', about: '' },
    },
  };
};

it('takes for a rehearsal the cases of the segment, and none that wait for a person', () => {
  const fitting = fittingCases({ ...setting, plan: planNamed('early-digital-first'), cases });
  expect(fitting.length).toBeGreaterThan(50);
  expect(fitting.every(({ daysPastDue }) => daysPastDue >= 1 && daysPastDue <= 30)).toBe(true);
  expect(fitting.some(({ flags }) => flags.includes('dispute') || flags.includes('deceased'))).toBe(false);
});

it('opens to every overdue case a strategy that nobody fits at the outset', () => {
  const plan = planNamed('broken-promise');
  expect(fittingCases({ ...setting, plan, cases })).toEqual([]);
  const opened = fittingCases({ ...setting, plan: openedPlan(plan), cases });
  expect(opened.length).toBeGreaterThan(100);
  expect(opened.every(({ daysPastDue }) => daysPastDue >= 1)).toBe(true);
});

it('compares with nobody contacted: no contact, no cost, the same cases', () => {
  const { shares, idleShares } = factsOn('early-digital-first').rehearsal;
  const sum = (of: typeof shares, pick: (total: (typeof shares)[number]['total']) => number) =>
    of.reduce((total, share) => total + pick(share.total), 0);
  expect(sum(idleShares, ({ costMinor }) => costMinor)).toBe(0);
  expect(sum(idleShares, ({ contacts }) => contacts.call + contacts.sms + contacts.email + contacts.letter)).toBe(0);
  expect(sum(idleShares, ({ enrolled }) => enrolled)).toBe(sum(shares, ({ enrolled }) => enrolled));
  expect(sum(shares, ({ costMinor }) => costMinor)).toBeGreaterThan(0);
});

it.each(['en', 'zh'] as const)('tells in %s that behaviour is illustrative, and what cannot be counted as such', (lang) => {
  const page = strategyReport(factsOn('early-digital-first'), lang);
  expect(page).toContain(lang === 'en' ? '**illustrative, not measured**' : '**示意，并非实测**');
  expect(page).toContain(lang === 'en' ? 'Call 5, Letter ∞' : '电话 5、信函 ∞');
  expect(page).not.toMatch(/undefined|NaN|-0/);
});

it('names every path that would break a rule, and claims no proof then', () => {
  const facts = factsOn('hardship');
  const broken = { rule: 'X-CAP', path: [], ports: [], timeline: [], message: { en: 'contact 8 within 7 dates', zh: '第 8 次' } };
  const page = strategyReport(
    { ...facts, proof: { ...facts.proof, verdict: { ...facts.proof.verdict, ok: false, violations: [broken] } } },
    'en',
  );
  expect(page).toContain('**Not proved.**');
  expect(page).toContain('- X-CAP: contact 8 within 7 dates');
  expect(page).not.toContain('Holds on **every** path');
});

it('draws every step once, under the number its sentence has, and bundles what is left as "otherwise"', () => {
  const drawn = mermaid(planNamed('early-digital-first'), 'en');
  expect(drawn.match(/^ {2}n\d+[[(]/gm)).toHaveLength(25);
  expect(drawn).toContain('n7["7. Message<br>SMS: early-friendly-sms"]');
  expect(drawn).toContain('n7 -->|"otherwise"| n12');
  expect(drawn).toContain('any -.->|"if the debt is disputed"| n22');
});

it('takes the shares as random groups: equal shares leave no doubt', () => {
  expect(groupInterval(new Array<number>(16).fill(5))).toEqual({ value: 80, low: 80, high: 80 });
  const { value, low, high } = groupInterval([...new Array<number>(8).fill(4), ...new Array<number>(8).fill(6)]);
  // 16 groups, sum of squares 16: half width t · √(16 · 16 / 15) = 2.13145 · 4.13118.
  expect([value, low, high]).toEqual([80, 71.195, 88.805]);
});

it('writes numbers for people', () => {
  expect(counted({ value: 1328.4, low: -3, high: 1499 })).toBe('1,328 (0–1,499)');
  expect(counted({ value: 0, low: 0, high: 0 })).toBe('0');
  expect(changed({ value: -12, low: -20.2, high: -0.2 }, ' to ')).toBe('−12 (−20 to 0)');
  expect(inUnits({ value: 500, low: 400, high: 600 }, 'JPY').value).toBe(500);
  expect(inUnits({ value: 500, low: 400, high: 600 }, 'EUR').value).toBe(5);
});
