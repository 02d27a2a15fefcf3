import { type Currency, minorDigits } from '../../money.ts';
import type { Interval } from '../interval.ts';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `1,328`; never `-0`. */
export const count = (value: number): string => grouped.format(Math.round(value) + 0).replace('-', '−');

/** `1,328 (1,157–1,499)`. A count of what happened is never below zero, whatever its interval says. */
export const counted = ({ value, low, high }: Interval): string =>
  low === high ? count(value) : `${count(value)} (${count(Math.max(0, low))}–${count(high)})`;

/** `+25 (+12 to +38)`. */
export const changed = ({ value, low, high }: Interval, to: string): string =>
  low === high ? signed(value) : `${signed(value)} (${signed(low)}${to}${signed(high)})`;

function signed(value: number): string {
  const shown = count(value);
  return Math.round(value) > 0 ? `+${shown}` : shown;
}

/** An interval of minor units in whole units of the currency. */
export function inUnits({ value, low, high }: Interval, currency: string): Interval {
  const perUnit = 10 ** minorDigits[currency as Currency];
  return { value: value / perUnit, low: low / perUnit, high: high / perUnit };
}
