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

type Cells = readonly (string | undefined)[];

/** Where a file keeps what. */
interface Columns {
  readonly at: ReadonlyMap<string, number>;
  readonly phones: readonly number[];
}

/** Cells of one row as values; every cell that is none is noted. */
class RowReader {
  readonly faults: string[] = [];
  private readonly columns: Columns;
  private readonly cells: Cells;

  constructor(columns: Columns, cells: Cells) {
    this.columns = columns;
    this.cells = cells;
  }

  text(name: string): string {
    const at = this.columns.at.get(name);
    return at === undefined ? '' : (this.cells[at]?.trim() ?? '');
  }

  /** The value, or a fault when there is none; what is returned then is never used. */
  must<T>(name: string, value: T | undefined, allowed: string): T {
    if (value === undefined) this.faults.push(`${name}: ${JSON.stringify(this.text(name))} is not ${allowed}`);
    return value as T;
  }

  currency(): Currency {
    const text = this.text('currency');
    return this.must('currency', isCurrency(text) ? text : undefined, 'a currency Dunwell accepts');
  }

  amountMinor(name: string, currency: Currency): number {
    const text = this.text(name);
    const minor = text === '' ? 0 : parseAmountMinor(text, currency ?? 'USD');
    return this.must(name, minor !== undefined && minor >= 0 ? minor : undefined, 'an amount of zero or more');
  }

  date(name: string): LocalDate {
    return this.must(name, isDate(this.text(name)) ? this.text(name) : undefined, 'a date');
  }

  dateOrNone(name: string): LocalDate | null {
    return this.text(name) === '' ? null : this.date(name);
  }

  wholeNumber(name: string): number {
    return this.must(name, /^-?\d{1,5}$/.test(this.text(name)) ? Number(this.text(name)) : undefined, 'a whole number');
  }

  phones(): string[] {
    return this.columns.phones.map((at) => this.cells[at]?.trim() ?? '').filter((phone) => /^\+[1-9]\d{9,14}$/.test(phone));
  }

  email(): string | null {
    const email = this.text('email');
    return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? email : null;
  }
}

/** One row of a portfolio file, by column name. */
export const readCase = (row: Readonly<Record<string, string | undefined>>): ReadCase => caseReader(Object.keys(row))(Object.values(row));

/** Reads the rows of a portfolio file with these columns. Bad phones and addresses are left out; bad amounts, dates and zones are faults. */
export function caseReader(names: readonly string[]): (cells: Cells) => ReadCase {
  const at = new Map(names.map((name, i) => [name, i]));
  const phones = names.filter((name) => /^phone_\d+$/.test(name)).sort();
  const columns: Columns = { at, phones: phones.map((name) => at.get(name)!) };
  return (cells) => readRow(new RowReader(columns, cells));
}

function readRow(cells: RowReader): ReadCase {
  const ref = cells.must('case_ref', cells.text('case_ref') || undefined, 'a reference');
  const daysPastDue = cells.wholeNumber('days_past_due');
  const dueOn = cells.date('due_date');
  const person = personOf(cells, ref);
  const money = moneyOf(cells);
  const openedOn = cells.dateOrNone('opened_on') ?? dueOn;
  const lastPaymentOn = cells.dateOrNone('last_payment_on');
  if (cells.faults.length > 0) return { ok: false, faults: cells.faults };
  const flags = cells
    .text('flags')
    .split(/[;|]/)
    .map((flag) => flag.trim());
  const value: RehearsedCase = {
    ref,
    key: keyOf(ref),
    asOf: addDays(dueOn, daysPastDue),
    product: cells.text('product'),
    creditor: cells.text('creditor'),
    daysPastDue,
    dueOn,
    openedOn,
    lastPaymentOn,
    flags: flags.filter(Boolean),
    ...person,
    ...money,
  };
  return { ok: true, value };
}

type OfPerson = 'consumerRef' | 'zone' | 'country' | 'region' | 'language' | 'phones' | 'email' | 'consents';
const personOf = (cells: RowReader, ref: string): Pick<RehearsedCase, OfPerson> => ({
  consumerRef: cells.text('consumer_ref') || ref,
  zone: cells.must('tz', isZone(cells.text('tz')) ? cells.text('tz') : undefined, 'a zone such as America/New_York'),
  country: cells.text('country'),
  region: cells.text('region'),
  language: cells.text('language') || 'en',
  phones: cells.phones(),
  email: cells.email(),
  consents: { call: cells.dateOrNone('call_consent'), sms: cells.dateOrNone('sms_consent'), email: cells.dateOrNone('email_consent') },
});

type OfMoney = 'currency' | 'principalMinor' | 'interestMinor' | 'feesMinor' | 'lastPaymentMinor';
function moneyOf(cells: RowReader): Pick<RehearsedCase, OfMoney> {
  const currency = cells.currency();
  return {
    currency,
    principalMinor: cells.amountMinor('principal', currency),
    interestMinor: cells.amountMinor('interest', currency),
    feesMinor: cells.amountMinor('fees', currency),
    lastPaymentMinor: cells.text('last_payment_amount') === '' ? null : cells.amountMinor('last_payment_amount', currency),
  };
}
