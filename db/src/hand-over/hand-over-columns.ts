import { type Currency, decimalAmount, type Money } from '@dunwell/rules';

/** One case as its partner is told of it. Amounts in minor units, instants as ISO text in UTC. */
export interface HandedOver {
  readonly handOverId: string;
  readonly caseRef: string;
  readonly creditor: string;
  readonly consumerRef: string;
  readonly name: string;
  readonly language: string;
  readonly country: string;
  readonly region: string | null;
  readonly zone: string;
  readonly phones: readonly string[];
  readonly email: string | null;
  readonly address: string | null;
  readonly product: string;
  readonly currency: Currency;
  readonly balanceMinor: number;
  readonly principalMinor: number;
  readonly interestMinor: number;
  readonly feesMinor: number;
  readonly daysPastDue: number;
  readonly dueOn: string | null;
  readonly lastPaymentOn: string | null;
  readonly lastPaymentMinor: number | null;
  readonly calls7Days: number;
  readonly lastConversationAt: string | null;
  /** Circumstances of law that stand: dispute, hardship, attorney, … */
  readonly legalFacts: readonly string[];
  /** Media the person does not want. */
  readonly optOuts: readonly string[];
}

const amount = (amountMinor: number | null, { currency }: HandedOver): string =>
  amountMinor === null ? '' : decimalAmount({ amountMinor, currency } satisfies Money);

/**
 * The columns of a hand-over file, in their order. Beside the debt the partner gets what binds them too: what was already
 * rung this week, and what the person said of contact. To add one: a line here and its value in the query.
 */
const handOverColumns: Readonly<Record<string, (row: HandedOver) => string>> = {
  hand_over_ref: ({ handOverId }) => handOverId,
  case_ref: ({ caseRef }) => caseRef,
  creditor: ({ creditor }) => creditor,
  consumer_ref: ({ consumerRef }) => consumerRef,
  name: ({ name }) => name,
  language: ({ language }) => language,
  country: ({ country }) => country,
  region: ({ region }) => region ?? '',
  tz: ({ zone }) => zone,
  phone_1: ({ phones }) => phones[0] ?? '',
  phone_2: ({ phones }) => phones[1] ?? '',
  phone_3: ({ phones }) => phones[2] ?? '',
  email: ({ email }) => email ?? '',
  address: ({ address }) => address ?? '',
  product: ({ product }) => product,
  currency: ({ currency }) => currency,
  balance: (row) => amount(row.balanceMinor, row),
  principal: (row) => amount(row.principalMinor, row),
  interest: (row) => amount(row.interestMinor, row),
  fees: (row) => amount(row.feesMinor, row),
  days_past_due: ({ daysPastDue }) => String(daysPastDue),
  due_date: ({ dueOn }) => dueOn ?? '',
  last_payment_on: ({ lastPaymentOn }) => lastPaymentOn ?? '',
  last_payment_amount: (row) => amount(row.lastPaymentMinor, row),
  calls_7_days: ({ calls7Days }) => String(calls7Days),
  last_conversation_at: ({ lastConversationAt }) => lastConversationAt ?? '',
  legal_facts: ({ legalFacts }) => legalFacts.join(';'),
  opt_outs: ({ optOuts }) => optOuts.join(';'),
};

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The file as text, header first; the mark in front tells spreadsheets that it is UTF-8 and is part of what is hashed. @source RFC 4180 */
export const handOverCsv = (rows: readonly HandedOver[]): string =>
  `\uFEFF${[Object.keys(handOverColumns), ...rows.map((row) => Object.values(handOverColumns).map((column) => column(row)))]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('')}`;
