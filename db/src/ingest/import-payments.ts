import { isCurrency, parseAmountMinor } from '@dunwell/rules';
import type pg from 'pg';
import type { Db } from '../connect.ts';
import { copyRows } from './copy-rows.ts';
import type { ImportResult, ImportSource, Reject } from './import-result.ts';
import { type PaymentRow, paymentColumns, readPaymentRow } from './payment-row.ts';
import { createPaymentStaging, findCases, findRepeatedPayments, numberPayments, writePayments } from './payment-statements.ts';
import { type BatchResult, runImport } from './run-import.ts';

/**
 * Takes in a payment file. Each payment, the balance it lowers and the event its running case hears are one
 * transaction; a payment already known changes nothing, so the same file may be loaded again at any time.
 *
 * @throws ImportFailed when the database or the disk gives up in the middle.
 */
export const importPayments = (db: Db, source: ImportSource): Promise<ImportResult> =>
  runImport(db, { kind: 'payments', columns: paymentColumns, read: readPaymentRow, prepare, load }, source);

async function prepare(client: pg.ClientBase): Promise<void> {
  await client.query(createPaymentStaging);
}

interface FoundPayment {
  readonly line: number;
  readonly payment_ref: string;
  readonly amount: string;
  readonly currency: string | null;
  readonly paid_on: string;
  readonly case_id: string | null;
  readonly case_currency: string;
  readonly cases: number;
  readonly is_known: boolean;
}

async function load(client: pg.ClientBase, rows: readonly PaymentRow[]): Promise<BatchResult> {
  const cells = rows.map((row) => [row.line, row.key, row.creditor, row.caseRef, row.paymentRef, row.amount, row.currency, row.paidOn]);
  await copyRows(client, 'staging_payments', cells);
  const texts = new Map(rows.map((row) => [row.line, row.text]));
  const reject = (line: number, reason: string): Reject => ({ line, reasons: [reason], text: texts.get(line) ?? '' });
  const repeated = await client.query<{ line: number; first_line: number; payment_ref: string }>(findRepeatedPayments);
  const rejects = repeated.rows.map((row) => reject(row.line, `payment_ref ${row.payment_ref} is already on line ${row.first_line}`));
  if (rejects.length > 0) {
    await client.query('delete from staging_payments where line = any ($1)', [rejects.map(({ line }) => line)]);
  }
  await client.query(numberPayments);
  const found = await client.query<FoundPayment>(findCases);
  const taken = [];
  let unchanged = 0;
  for (const row of found.rows) {
    const checked = check(row);
    if ('reason' in checked) rejects.push(reject(row.line, checked.reason));
    else if (row.is_known) unchanged++;
    else taken.push(checked);
  }
  if (taken.length === 0) return { created: 0, updated: 0, unchanged, rejects };
  const written = await client.query<{ created: number }>(writePayments, [JSON.stringify(taken)]);
  const created = written.rows[0]!.created;
  return { created, updated: 0, unchanged: unchanged + taken.length - created, rejects };
}

function check(row: FoundPayment) {
  if (row.case_id === null) return { reason: 'case_ref names no case' };
  if (row.cases > 1) return { reason: `case_ref names ${row.cases} cases of different creditors; add a creditor column` };
  const currency = row.case_currency;
  if (row.currency !== null && row.currency !== currency)
    return { reason: `currency: the case is in ${currency}, the payment in ${row.currency}` };
  const amountMinor = isCurrency(currency) ? parseAmountMinor(row.amount, currency) : undefined;
  if (amountMinor === undefined) return { reason: `amount: ${row.amount} is not an amount in ${currency}` };
  return { case_id: row.case_id, ref: row.payment_ref, amount_minor: amountMinor, currency, paid_on: row.paid_on };
}
