import { draw, normal } from '../draw.ts';
import { addDays, type LocalDate } from '../time.ts';
import type { PortfolioRow } from './columns.ts';
import type { PortfolioConsumer } from './consumer.ts';
import { creditors, moneyOf, products } from './product.ts';

/** Draw keys of one debt; a consumer's own keys stay below 100. */
const about = { product: 1, creditor: 2, days: 3, within: 4, size: 5, sizeToo: 6, opened: 7, paid: 8, paidAmount: 9 } as const;

/** Cumulative share of debts up to each number of days past due: most are young, each month fewer survive. */
const ages: readonly (readonly [number, number, number])[] = [
  [0.14, -5, 0],
  [0.58, 1, 30],
  [0.75, 31, 60],
  [0.85, 61, 90],
  [0.92, 91, 120],
  [0.965, 121, 150],
  [1, 151, 180],
];

/** Within a bucket the early days weigh more, as debts cure from the first day on. */
function daysPastDueOf(share: number, within: number): number {
  const [, from, to] = ages.find(([below]) => share < below)!;
  return from + Math.floor(within ** 1.35 * (to - from + 1));
}

/** The n-th debt of a consumer as a row of the portfolio file. */
export function debtOf(seed: number, consumer: PortfolioConsumer, nth: number, asOf: LocalDate): PortfolioRow {
  const chance = (key: number): number => draw(seed, consumer.number, 100 + nth, key);
  const shape = products.find(({ below }) => chance(about.product) < below)!;
  const { currency, perUsd } = moneyOf[consumer.country];
  const amount = (usd: number): string => (Math.round(usd * perUsd * 100) / 100).toFixed(2);
  const principal = Math.max(20, shape.medianUsd * Math.exp(shape.logSpread * normal(chance(about.size), chance(about.sizeToo))));
  const days = daysPastDueOf(chance(about.days), chance(about.within));
  const dueDate = addDays(asOf, -days);
  const late = Math.max(0, days);
  const hasPaid = chance(about.paid) < 0.72;
  const lenders = creditors[consumer.country];
  return {
    case_ref: `D${String(consumer.number).padStart(7, '0')}-${nth + 1}`,
    consumer_ref: `P${String(consumer.number).padStart(7, '0')}`,
    name: consumer.name,
    language: consumer.language,
    phone_1: consumer.phones[0],
    phone_2: consumer.phones[1],
    phone_3: consumer.phones[2],
    email: consumer.email,
    address_1: consumer.address[0],
    address_2: consumer.address[1],
    region: consumer.region,
    country: consumer.country,
    tz: consumer.tz,
    product: shape.product,
    creditor: lenders[Math.floor(chance(about.creditor) * lenders.length)]!,
    principal: amount(principal),
    interest: amount((principal * shape.yearlyInterestShare * late) / 365),
    fees: amount(late > 0 ? shape.lateFeeUsd * Math.min(3, Math.ceil(late / 30)) : 0),
    currency,
    days_past_due: String(days),
    due_date: dueDate,
    opened_on: openedOn(dueDate, asOf, chance(about.opened)),
    last_payment_on: hasPaid ? addDays(dueDate, -Math.floor(1 + (chance(about.paid) / 0.72) * 58)) : '',
    last_payment_amount: hasPaid ? amount(principal * (0.03 + 0.2 * chance(about.paidAmount))) : '',
    flags: consumer.flags.join(';'),
    call_consent: consumer.consents.call,
    sms_consent: consumer.consents.sms,
    email_consent: consumer.consents.email,
  };
}

/** Collection takes a debt over between five days before and three days after it falls due. */
function openedOn(dueDate: LocalDate, asOf: LocalDate, share: number): LocalDate {
  const opened = addDays(dueDate, -5 + Math.floor(share * 9));
  return opened > asOf ? asOf : opened;
}
