/** Columns of a portfolio file, in the order the generator writes them. Any other column becomes a custom fact. */
export const portfolioColumns = [
  'case_ref',
  'consumer_ref',
  'name',
  'language',
  'phone_1',
  'phone_2',
  'phone_3',
  'email',
  'address_1',
  'address_2',
  'region',
  'country',
  'tz',
  'product',
  'creditor',
  'principal',
  'interest',
  'fees',
  'currency',
  'days_past_due',
  'due_date',
  'opened_on',
  'last_payment_on',
  'last_payment_amount',
  'flags',
  'call_consent',
  'sms_consent',
  'email_consent',
] as const;
export type PortfolioColumn = (typeof portfolioColumns)[number];

/** One row of a portfolio file, as text. Several flags in one cell are parted by `;`. A consent is the date it was given, or empty. */
export type PortfolioRow = Readonly<Record<PortfolioColumn, string>>;
