import type { FiftyFacts } from './fifty-rules-by-hand.ts';

/** Seeded cases for the fifty rules: the same every time. */
export function fiftyCases(count: number, seed: number): FiftyFacts[] {
  let state = seed;
  const draw = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(draw() * (to - from + 1));
  const known = (value: number): number | null => (draw() < 0.2 ? null : value);
  const one = (...values: string[]): string => values[whole(0, values.length - 1)]!;
  const yes = (): boolean => draw() < 0.5;
  return Array.from({ length: count }, () => ({
    daysPastDue: whole(0, 180),
    balanceMinor: whole(0, 2_000_000),
    principalMinor: whole(0, 1_500_000),
    interestMinor: whole(0, 200_000),
    feesMinor: whole(0, 50_000),
    caseAgeDays: whole(0, 400),
    casesOfConsumer: whole(1, 5),
    totalBalanceMinor: whole(0, 3_000_000),
    keptPromises: whole(0, 6),
    brokenPromises: whole(0, 6),
    contactsToday: whole(0, 3),
    contacts7Days: whole(0, 9),
    callsTotal: whole(0, 60),
    localHour: whole(0, 23),
    localWeekday: whole(1, 7),
    bestHour: whole(8, 20),
    score: known(whole(300, 900)),
    rollProbability: known(draw()),
    lastPaymentMinor: known(whole(0, 500_000)),
    daysSinceLastPayment: known(whole(0, 300)),
    daysSinceLastContact: known(whole(0, 90)),
    bucket: one('M0', 'M1', 'M2', 'M3', 'M4', 'M5', 'M6'),
    product: one('card', 'instalment', 'ecommerce', 'insurance'),
    region: one('CA', 'NY', 'TX', 'GD', 'ZJ'),
    language: one('en', 'zh'),
    riskGrade: one('A', 'B', 'C', 'D', 'E'),
    lastOutcome: one('conversation', 'busy', 'voicemail_left', 'rang_no_answer', 'sent'),
    currency: one('USD', 'CNY', 'EUR'),
    hasPhone: yes(),
    hasEmail: yes(),
    hasCallConsent: yes(),
    hasSmsConsent: yes(),
    hasEmailConsent: yes(),
    isDisputed: yes(),
    isHardship: yes(),
    openPromise: yes(),
    flags: ['vip', 'hardship', 'dispute', 'deceased', 'legal'].filter(() => draw() < 0.2),
  }));
}
