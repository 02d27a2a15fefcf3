import type { Db } from '@dunwell/db';
import { importPayments } from '@dunwell/db/ingest';
import { type Currency, minorDigits } from '@dunwell/rules';
import { sql } from 'drizzle-orm';

interface Due extends Record<string, unknown> {
  readonly ref: string;
  readonly creditor: string;
  readonly currency: Currency;
  readonly amount: string;
  readonly paid_on: string;
  readonly payment_ref: string;
}

/** Of a hundred promises, how many the demo's people keep; of a thousand open cases, how many pay by themselves in a day. Illustrative. */
const keptOf100 = 65;
const selfCuredOf1000 = 12;
const atOnce = 50;

/**
 * The demo's people pay: most promises on the day they are due, and now and then somebody by himself. Who does is a
 * matter of the ids, so a restart changes nobody's mind; each payment has a reference of its own and is taken in once, by
 * the same path as a payment file.
 */
export async function payAsPeopleDo(db: Db): Promise<number> {
  const { rows } = await db.execute<Due>(sql`
    with today as (select (business_now() at time zone 'UTC')::date as on, extract(hour from business_now() at time zone 'UTC')::int as hour),
    wished as (
      select c.id, p.amount_minor as amount, 'demo-promise-' || p.id as payment_ref
      from promises p join cases c on c.id = p.case_id, today
      where p.status = 'open' and p.due_on <= today.on and abs(hashtext(p.id::text)) % 100 < ${keptOf100}
      union all
      select c.id, c.balance_minor, 'demo-self-' || c.id || '-' || today.on
      from cases c, today
      where abs(hashtext(c.id::text || today.on)) % 1000 < ${selfCuredOf1000} and abs(hashtext(c.id::text)) % 24 <= today.hour)
    select c.ref, h.ref as creditor, c.currency, least(w.amount, c.balance_minor)::text as amount, today.on::text as paid_on, w.payment_ref
    from wished w join cases c on c.id = w.id join creditors h on h.id = c.creditor_id, today
    where c.status <> 'closed' and c.balance_minor > 0
      and not exists (select 1 from payments y where y.case_id = c.id and y.ref = w.payment_ref)
    limit ${atOnce}`);
  if (rows.length === 0) return 0;
  const lines = rows.map((due) => [due.ref, due.creditor, inMajor(due), due.currency, due.paid_on, due.payment_ref].map(cell).join(','));
  const text = `case_ref,creditor,amount,currency,paid_on,payment_ref\n${lines.join('\n')}\n`;
  const result = await importPayments(db, {
    stream: (async function* () {
      yield new TextEncoder().encode(text);
    })(),
    fileName: 'demo-payments.csv',
    startedBy: 'demo',
  });
  return result.type === 'refused' ? 0 : result.created;
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function inMajor({ amount, currency }: Due): string {
  const digits = minorDigits[currency];
  const padded = amount.padStart(digits + 1, '0');
  return digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
