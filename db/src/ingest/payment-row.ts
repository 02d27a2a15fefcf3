import type { Currency, LocalDate } from '@dunwell/rules';
import type { CsvRecord } from './csv-records.ts';
import type { ColumnSpec, Header } from './header.ts';
import { RowReader } from './row-reader.ts';

/** Columns of a payment file. Without `payment_ref` equal payments of one day on one case are told apart by their order. */
export const paymentColumns: ColumnSpec = {
  required: ['case_ref', 'amount', 'paid_on'],
  optional: ['creditor', 'currency', 'payment_ref'],
  numbered: [],
};

/** One row of a payment file, checked. */
export interface PaymentRow {
  readonly line: number;
  readonly text: string;
  readonly key: string;
  /** Null = the only case of that reference. */
  readonly creditor: string | null;
  readonly caseRef: string;
  readonly paymentRef: string | null;
  /** As written: its minor units depend on the currency of the case when the row names none. */
  readonly amount: string;
  readonly currency: Currency | null;
  readonly paidOn: LocalDate;
}

/** Reads one record of a payment file, or says everything that is wrong with it. */
export function readPaymentRow(
  header: Header,
  record: CsvRecord,
  creditorRef: string | undefined,
): PaymentRow | { reasons: readonly string[] } {
  const row = new RowReader(header, record);
  if (!row.isWhole) return { reasons: row.reasons };
  const caseRef = row.text('case_ref', 100);
  const amount = row.text('amount', 30);
  const currency = row.cell('currency') === '' ? null : (row.currency('currency') ?? null);
  if (amount !== '' && !/^-?[\d,]+(\.\d+)?$/.test(amount)) row.reasons.push(`amount: ${amount} is not an amount`);
  else if (currency) row.amount('amount', currency, true);
  if (/^-?[0.,]*$/.test(amount) && amount !== '') row.reasons.push('amount is zero');
  const paidOn = row.date('paid_on');
  if (!paidOn && row.cell('paid_on') === '') row.reasons.push('paid_on is empty');
  const paymentRef = row.text('payment_ref', 100, false) || null;
  const creditor = row.text('creditor', 100, false) || creditorRef || null;
  if (row.reasons.length > 0 || !paidOn) return { reasons: row.reasons };
  const key = [creditor, caseRef, paymentRef ?? `${paidOn} ${amount}`].join('\u001F');
  return { line: record.line, text: record.text, key, creditor, caseRef, paymentRef, amount, currency, paidOn };
}
