import type { CaseRow } from './case-row.ts';
import type { CopyCell } from './copy-rows.ts';

/** Columns of the staging table, in the order they are copied in. */
const staged: readonly (readonly [name: string, type: string, of: (row: CaseRow) => CopyCell])[] = [
  ['line', 'int', (row) => row.line],
  ['key', 'text', (row) => row.key],
  ['hash', 'text', (row) => row.hash],
  ['creditor', 'text', (row) => row.creditor],
  ['case_ref', 'text', (row) => row.caseRef],
  ['consumer_ref', 'text', (row) => row.consumerRef],
  ['name', 'text', (row) => row.name],
  ['language', 'text', (row) => row.language],
  ['country', 'text', (row) => row.country],
  ['region', 'text', (row) => row.region],
  ['zone', 'text', (row) => row.zone],
  ['jurisdictions', 'jsonb', (row) => JSON.stringify(row.jurisdictions)],
  ['product', 'text', (row) => row.product],
  ['currency', 'text', (row) => row.currency],
  ['principal', 'bigint', (row) => row.principalMinor],
  ['interest', 'bigint', (row) => row.interestMinor],
  ['fees', 'bigint', (row) => row.feesMinor],
  ['days_past_due', 'int', (row) => row.daysPastDue],
  ['due_on', 'date', (row) => row.dueOn],
  ['opened_on', 'date', (row) => row.openedOn],
  ['last_payment_on', 'date', (row) => row.lastPaymentOn],
  ['last_payment', 'bigint', (row) => row.lastPaymentMinor],
  ['servicing_account', 'text', (row) => row.servicingAccount],
  ['flags', 'text[]', (row) => row.flags],
  ['custom', 'jsonb', (row) => row.custom],
  ['contact_points', 'jsonb', (row) => JSON.stringify(row.contactPoints)],
  ['consents', 'jsonb', (row) => JSON.stringify(row.consents)],
];

const columns = staged.map(([name, type]) => `${name} ${type}`).join(', ');

/** Tables of one connection: `staging` and `changed` live for a batch, `seen` for the whole file. */
export const createStaging = `
  create temp table if not exists staging (${columns}) on commit delete rows;
  create temp table if not exists changed (${columns}, creditor_id uuid, case_id uuid, old_consumer_ref text, old_balance bigint, is_live boolean) on commit delete rows;
  create temp table if not exists seen (key text primary key, line int);
  truncate seen`;

export const stagedCells = (row: CaseRow): CopyCell[] => staged.map(([, , of]) => of(row));
