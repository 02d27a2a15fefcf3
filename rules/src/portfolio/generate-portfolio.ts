import type { LocalDate } from '../time.ts';
import type { PortfolioRow } from './columns.ts';
import { consumerOf } from './consumer.ts';
import { debtOf } from './debt.ts';

export interface PortfolioRequest {
  readonly seed: number;
  /** Rows, that is cases; consumers are fewer because some owe several debts. */
  readonly count: number;
  readonly asOf: LocalDate;
}

/** A believable book of overdue debts of people who do not exist. Streams: memory does not grow with `count`. */
export function* generatePortfolio({ seed, count, asOf }: PortfolioRequest): Generator<PortfolioRow, void, undefined> {
  let left = count;
  for (let number = 1; left > 0; number++) {
    const consumer = consumerOf(seed, number, asOf);
    for (let nth = 0; nth < consumer.caseCount && left > 0; nth++, left--) yield debtOf(seed, consumer, nth, asOf);
  }
}
