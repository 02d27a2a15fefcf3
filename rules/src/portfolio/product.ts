import type { Currency } from '../money.ts';
import type { Country } from './place.ts';

export interface ProductShape {
  readonly product: 'card' | 'instalment' | 'ecommerce' | 'insurance';
  /** Cumulative share of debts: this product and those above it. */
  readonly below: number;
  /** Median amount past due, in US dollars. */
  readonly medianUsd: number;
  /** Spread: standard deviation of the logarithm. */
  readonly logSpread: number;
  readonly yearlyInterestShare: number;
  readonly lateFeeUsd: number;
}

/** What is owed for. Levels are illustrative: no lender's book, chosen so that a demo looks like one. */
export const products: readonly ProductShape[] = [
  { product: 'card', below: 0.42, medianUsd: 1_450, logSpread: 0.9, yearlyInterestShare: 0.199, lateFeeUsd: 29 },
  { product: 'instalment', below: 0.72, medianUsd: 620, logSpread: 0.8, yearlyInterestShare: 0.124, lateFeeUsd: 15 },
  { product: 'ecommerce', below: 0.9, medianUsd: 130, logSpread: 0.7, yearlyInterestShare: 0, lateFeeUsd: 7 },
  { product: 'insurance', below: 1, medianUsd: 210, logSpread: 0.5, yearlyInterestShare: 0, lateFeeUsd: 0 },
];

/** Currency and a fixed, rounded exchange rate to give amounts a plausible size; not for accounts. */
export const moneyOf: Readonly<Record<Country, { readonly currency: Currency; readonly perUsd: number }>> = {
  US: { currency: 'USD', perUsd: 1 },
  CN: { currency: 'CNY', perUsd: 7 },
  GB: { currency: 'GBP', perUsd: 0.8 },
  AU: { currency: 'AUD', perUsd: 1.5 },
};

/** Fictional lenders per country; a country's debts come from its own lenders. */
export const creditors: Readonly<Record<Country, readonly string[]>> = {
  US: ['Harborline Bank', 'Prairie Credit'],
  CN: ['云杉消费金融', '海棠银行'],
  GB: ['Fenwick & Moor Bank', 'Larkspur Finance'],
  AU: ['Wattle Bay Bank', 'Coolibah Credit'],
};
