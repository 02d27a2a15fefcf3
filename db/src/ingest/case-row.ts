import { createHash } from 'node:crypto';
import type { Currency, LocalDate } from '@dunwell/rules';
import type { CsvRecord } from './csv-records.ts';
import type { ColumnSpec, Header } from './header.ts';
import { readPhone } from './phone.ts';
import { jurisdictionsOf, zoneOf } from './place.ts';
import { RowReader } from './row-reader.ts';

/** Columns of a portfolio file; every other column becomes a custom fact. */
export const caseColumns: ColumnSpec = {
  required: ['case_ref', 'consumer_ref', 'currency', 'principal', 'country'],
  optional: [
    'name',
    'language',
    'email',
    'region',
    'tz',
    'product',
    'creditor',
    'interest',
    'fees',
    'days_past_due',
    'due_date',
    'opened_on',
    'last_payment_on',
    'last_payment_amount',
    'flags',
    'call_consent',
    'sms_consent',
    'email_consent',
    'servicing_account',
  ],
  numbered: ['phone', 'address'],
};

export interface ContactPointRow {
  readonly kind: 'phone' | 'email' | 'address';
  readonly value: string;
  readonly rank: number;
  readonly line_type: string | null;
}
export interface ConsentRow {
  readonly channel: 'call' | 'sms' | 'email';
  readonly on: LocalDate;
}

/** One row of a portfolio file, checked. */
export interface CaseRow {
  readonly line: number;
  readonly text: string;
  readonly key: string;
  readonly hash: string;
  readonly creditor: string;
  readonly caseRef: string;
  readonly consumerRef: string;
  readonly name: string;
  readonly language: string;
  readonly country: string;
  readonly region: string | null;
  readonly zone: string;
  readonly jurisdictions: readonly string[];
  readonly product: string;
  readonly currency: Currency;
  readonly principalMinor: number;
  readonly interestMinor: number;
  readonly feesMinor: number;
  readonly daysPastDue: number | null;
  readonly dueOn: LocalDate | null;
  readonly openedOn: LocalDate | null;
  readonly lastPaymentOn: LocalDate | null;
  readonly lastPaymentMinor: number | null;
  readonly servicingAccount: string | null;
  readonly flags: readonly string[];
  readonly custom: Readonly<Record<string, string | number>>;
  readonly contactPoints: readonly ContactPointRow[];
  readonly consents: readonly ConsentRow[];
}

/** Reads one record of a portfolio file, or says everything that is wrong with it. */
export function readCaseRow(header: Header, record: CsvRecord, creditorRef: string | undefined): CaseRow | { reasons: readonly string[] } {
  const row = new RowReader(header, record);
  if (!row.isWhole) return { reasons: row.reasons };
  const who = readConsumer(row);
  const owed = readDebt(row);
  const creditor = row.text('creditor', 100, creditorRef === undefined) || creditorRef || '';
  const caseRef = row.text('case_ref', 100);
  const custom = row.custom();
  if (row.reasons.length > 0 || !owed || !who) return { reasons: row.reasons };
  return {
    line: record.line,
    text: record.text,
    key: `${creditor}\u001F${caseRef}`,
    hash: createHash('md5').update(`${creditor}\u001F${header.signature}\u001F${record.text}`).digest('base64'),
    creditor,
    caseRef,
    ...who,
    ...owed,
    custom,
  };
}

function readConsumer(row: RowReader) {
  const country = row.text('country', 2).toUpperCase();
  if (country !== '' && !/^[A-Z]{2}$/.test(country)) row.reasons.push(`country: ${country} is not a two-letter ISO 3166 code`);
  const language = (row.cell('language') || (country === 'CN' ? 'zh' : 'en')).toLowerCase();
  if (language !== 'en' && language !== 'zh') row.reasons.push(`language: ${language.slice(0, 20)} is not one of en, zh`);
  const region = row.text('region', 60, false);
  const place = zoneOf(row.cell('tz'), country);
  const consumerRef = row.text('consumer_ref', 100);
  const name = row.text('name', 200, false);
  const contactPoints = readContactPoints(row, country);
  const consents = (['call', 'sms', 'email'] as const).flatMap((channel) => {
    const on = row.date(`${channel}_consent`);
    return on ? [{ channel, on }] : [];
  });
  if ('reason' in place) {
    row.reasons.push(place.reason);
    return undefined;
  }
  const jurisdictions = jurisdictionsOf(country, region);
  return { consumerRef, name, language, country, region: region || null, zone: place.zone, jurisdictions, contactPoints, consents };
}

/** A number that cannot be a number is left out; the debt it came with is still a debt. */
function readContactPoints(row: RowReader, country: string): ContactPointRow[] {
  const phones = row.numbered('phone').flatMap((text) => readPhone(text.slice(0, 40), country) ?? []);
  const points: ContactPointRow[] = [];
  for (const { value, lineType } of phones) {
    if (!points.some((point) => point.value === value)) points.push({ kind: 'phone', value, rank: points.length, line_type: lineType });
  }
  const email = row.text('email', 254, false);
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) points.push({ kind: 'email', value: email, rank: 0, line_type: null });
  const address = row.numbered('address').join(', ');
  if (address.length > 500) row.reasons.push('address is longer than 500 characters');
  else if (address !== '') points.push({ kind: 'address', value: address, rank: 0, line_type: null });
  return points;
}

function readDebt(row: RowReader) {
  const currency = row.currency('currency');
  const principalMinor = row.amount('principal', currency);
  if (principalMinor === undefined && currency && row.cell('principal') === '') row.reasons.push('principal is empty');
  const debt = {
    product: row.text('product', 60, false) || 'card',
    interestMinor: row.amount('interest', currency) ?? 0,
    feesMinor: row.amount('fees', currency) ?? 0,
    daysPastDue: row.wholeNumber('days_past_due', -3650, 36_500) ?? null,
    dueOn: row.date('due_date'),
    openedOn: row.date('opened_on'),
    lastPaymentOn: row.date('last_payment_on'),
    lastPaymentMinor: row.amount('last_payment_amount', currency) ?? null,
    servicingAccount: row.text('servicing_account', 100, false) || null,
    flags: [
      ...new Set(
        row
          .text('flags', 500, false)
          .toLowerCase()
          .split(/[|;,\s]+/),
      ),
    ].filter((flag) => flag !== ''),
  };
  if (currency === undefined || principalMinor === undefined) return undefined;
  if (debt.daysPastDue === null && debt.dueOn === null) row.reasons.push('days_past_due and due_date are both empty');
  return { ...debt, currency, principalMinor };
}
