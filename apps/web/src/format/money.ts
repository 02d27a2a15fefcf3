import { type Currency, formatMoney, isCurrency, type Lang } from '@dunwell/rules';

/** An amount for people; an unknown currency shows its code instead of failing the screen. */
export const money = (amountMinor: number, currency: string, lang: Lang): string =>
  isCurrency(currency) ? formatMoney({ amountMinor, currency: currency as Currency }, lang) : `${currency} ${amountMinor / 100}`;
