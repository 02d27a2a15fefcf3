import { keyOf } from '../draw.ts';
import { type Currency, isCurrency, parseAmountMinor } from '../money.ts';
import { addDays, isDate, isZone, type LocalDate } from '../time.ts';

/** A case as a rehearsal needs it: everything that does not change while it runs. */
export interface RehearsedCase {
  readonly ref: string;
  readonly consumerRef: string;
  /** Names the case in `draw`. */
  readonly key: number;
  readonly asOf: LocalDate;
  readonly zone: string;
  readonly country: string;
  readonly region: string;
  readonly language: string;
  readonly product: string;
  readonly creditor: string;
  readonly currency: Currency;
  readonly principalMinor: number;
  readonly interestMinor: number;
  readonly feesMinor: number;
  readonly daysPastDue: number;
  readonly dueOn: LocalDate;
  readonly openedOn: LocalDate;
  readonly lastPaymentOn: LocalDate | null;
  readonly lastPaymentMinor: number | null;
  readonly flags: readonly string[];
  readonly phones: readonly string[];
  readonly email: string | null;
  readonly consents: { readonly call: string | null; readonly sms: string | null; readonly email: string | null };
}

export type ReadCase = { readonly ok: true; readonly value: RehearsedCase } | { readonly ok: false; readonly faults: readonly string[] };

/** One row of a portfolio file, by column name. Bad phones and addresses are left out; bad amounts, dates and zones are faults. */
export function readCase(row: Readonly<Record<string, string | undefined>>): ReadCase {
  const faults: string[] = [];
  const cell = (name: string): string => row[name]?.trim() ?? '';
  const must = <T>(name: string, value: T | undefined, allowed: string): T => {
    if (value === undefined) faults.push(`${name}: ${JSON.stringify(cell(name))} is not ${allowed}`);
    return value as T;
  };
  const currency = must(
    'currency',
    isCurrency(cell('currency')) ? (cell('currency') as Currency) : undefined,
    'a currency Dunwell accepts',
  );
  const amount = (name: string): number => {
    const minor = cell(name) === '' ? 0 : parseAmountMinor(cell(name), currency ?? 'USD');
    return must(name, minor !== undefined && minor >= 0 ? minor : undefined, 'an amount of zero or more');
  };
  const date = (name: string): LocalDate | null =>
    cell(name) === '' ? null : must(name, isDate(cell(name)) ? cell(name) : undefined, 'a date');
  const days = must(
    'days_past_due',
    /^-?\d{1,5}$/.test(cell('days_past_due')) ? Number(cell('days_past_due')) : undefined,
    'a whole number',
  );
  const dueOn = must('due_date', isDate(cell('due_date')) ? cell('due_date') : undefined, 'a date');
  const ref = must('case_ref', cell('case_ref') || undefined, 'a reference');
  const zone = must('tz', isZone(cell('tz')) ? cell('tz') : undefined, 'a zone such as America/New_York');
  const value = (): RehearsedCase => ({
    ref,
    consumerRef: cell('consumer_ref') || ref,
    key: keyOf(ref),
    asOf: addDays(dueOn, days),
    zone,
    country: cell('country'),
    region: cell('region'),
    language: cell('language') || 'en',
    product: cell('product'),
    creditor: cell('creditor'),
    currency,
    principalMinor: amount('principal'),
    interestMinor: amount('interest'),
    feesMinor: amount('fees'),
    daysPastDue: days,
    dueOn,
    openedOn: date('opened_on') ?? dueOn,
    lastPaymentOn: date('last_payment_on'),
    lastPaymentMinor: cell('last_payment_amount') === '' ? null : amount('last_payment_amount'),
    flags: cell('flags')
      .split(/[;|]/)
      .map((flag) => flag.trim())
      .filter(Boolean),
    phones: Object.keys(row)
      .filter((name) => /^phone_\d+$/.test(name))
      .sort()
      .map(cell)
      .filter((phone) => /^\+[1-9]\d{9,14}$/.test(phone)),
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell('email')) ? cell('email') : null,
    consents: { call: date('call_consent'), sms: date('sms_consent'), email: date('email_consent') },
  });
  if (faults.length > 0) return { ok: false, faults };
  const read = value();
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: read };
}
