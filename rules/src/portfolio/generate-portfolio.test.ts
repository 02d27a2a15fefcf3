import { describe, expect, it } from 'vitest';
import { isCurrency, parseAmountMinor } from '../money.ts';
import { addDays, isDate, isZone } from '../time.ts';
import { generatePortfolio } from './generate-portfolio.ts';

const asOf = '2026-11-20';
const rows = [...generatePortfolio({ seed: 7, count: 5_000, asOf })];
const share = (holds: (row: (typeof rows)[number]) => boolean): number => rows.filter(holds).length / rows.length;

describe('the generated portfolio', () => {
  it('has exactly the rows asked for, the same for the same seed and others for another', () => {
    expect(rows).toHaveLength(5_000);
    expect([...generatePortfolio({ seed: 7, count: 50, asOf })]).toEqual(rows.slice(0, 50));
    expect([...generatePortfolio({ seed: 8, count: 50, asOf })]).not.toEqual(rows.slice(0, 50));
    expect([...generatePortfolio({ seed: 7, count: 0, asOf })]).toEqual([]);
  });

  it('names every case once and gives one consumer the same person in all cases', () => {
    expect(new Set(rows.map((row) => row.case_ref)).size).toBe(5_000);
    const people = new Map<string, string>();
    for (const row of rows) {
      const person = [row.name, row.phone_1, row.email, row.tz].join('|');
      expect(people.get(row.consumer_ref) ?? person).toBe(person);
      people.set(row.consumer_ref, person);
    }
    expect(people.size).toBeLessThan(4_600);
    expect(people.size).toBeGreaterThan(3_500);
  });

  it('holds only valid amounts, dates, zones and currencies', () => {
    for (const row of rows) {
      expect(isZone(row.tz)).toBe(true);
      if (!isCurrency(row.currency)) throw new Error(row.currency);
      for (const amount of [row.principal, row.interest, row.fees])
        expect(parseAmountMinor(amount, row.currency)).toBeGreaterThanOrEqual(0);
      expect(row.due_date).toBe(addDays(asOf, -Number(row.days_past_due)));
      expect(isDate(row.opened_on) && row.opened_on <= asOf).toBe(true);
      if (row.last_payment_on) expect(row.last_payment_on < row.due_date).toBe(true);
      for (const consent of [row.call_consent, row.sms_consent, row.email_consent])
        expect(consent === '' || (isDate(consent) && consent < asOf)).toBe(true);
    }
  });

  it('dials nobody: every number is reserved for fiction or cannot exist', () => {
    const fictional =
      /^(\+1\d{3}55501\d\d|\+447700900\d{3}|\+44(20|29|28|1\d1|113)(79460|20180|96496|4960)\d{3}|\+61[2378](5550|7010)\d{4}|\+86120\d{8})$/;
    const phones = rows.flatMap((row) => [row.phone_1, row.phone_2, row.phone_3]).filter((phone) => /^\+\d{10,}$/.test(phone));
    expect(phones.length).toBeGreaterThan(5_000);
    for (const phone of phones) expect(phone).toMatch(fictional);
    for (const row of rows) expect(row.email === '' || /@example\.(com|net|org)$/.test(row.email)).toBe(true);
  });

  it('gives hardly any number to two people in a portfolio of demo size', () => {
    const owners = new Map<string, string>();
    let shared = 0;
    for (const row of rows.slice(0, 2_000))
      for (const phone of [row.phone_1, row.phone_2, row.phone_3].filter((text) => /^\+\d{10,}$/.test(text))) {
        if ((owners.get(phone) ?? row.consumer_ref) !== row.consumer_ref) shared++;
        owners.set(phone, row.consumer_ref);
      }
    expect(shared / owners.size).toBeLessThan(0.01);
  });

  it('decays with age, mixes countries and products, and has the faults real files have', () => {
    const days = (from: number, to: number): number => share((row) => Number(row.days_past_due) >= from && Number(row.days_past_due) <= to);
    expect(days(-5, 180)).toBe(1);
    const buckets = [days(1, 30), days(31, 60), days(61, 90), days(91, 120), days(121, 150), days(151, 180)];
    expect(buckets).toEqual([...buckets].sort((a, b) => b - a));
    for (const [country, from] of [
      ['US', 0.45],
      ['CN', 0.25],
      ['GB', 0.07],
      ['AU', 0.07],
    ] as const)
      expect(share((row) => row.country === country)).toBeGreaterThan(from);
    for (const product of ['card', 'instalment', 'ecommerce', 'insurance'])
      expect(share((row) => row.product === product)).toBeGreaterThan(0.07);
    for (const flag of ['dispute', 'hardship', 'attorney', 'deceased', 'vip'])
      expect(share((row) => row.flags.split(';').includes(flag))).toBeGreaterThan(0);
    expect(share((row) => row.email === '')).toBeGreaterThan(0.1);
    expect(share((row) => row.phone_1 !== '' && !/^\+\d{10,}$/.test(row.phone_1))).toBeGreaterThan(0.01);
    expect(share((row) => row.language === 'zh')).toBeGreaterThan(0.25);
  });
});
