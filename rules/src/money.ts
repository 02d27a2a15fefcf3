/** An amount in the smallest unit of its currency (cents, fen). `amountMinor` is an integer, never a float. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: Currency;
}

/**
 * Decimal places of each currency Dunwell accepts. An amount in any other currency is refused at the edge.
 * @source ISO 4217
 */
export const minorDigits = {
  AUD: 2,
  BRL: 2,
  CAD: 2,
  CHF: 2,
  CLP: 0,
  CNY: 2,
  COP: 2,
  EUR: 2,
  GBP: 2,
  HKD: 2,
  IDR: 2,
  INR: 2,
  JPY: 0,
  KRW: 0,
  MXN: 2,
  MYR: 2,
  NZD: 2,
  PHP: 2,
  SGD: 2,
  THB: 2,
  TWD: 2,
  USD: 2,
  VND: 0,
  ZAR: 2,
} as const;
export type Currency = keyof typeof minorDigits;

export const isCurrency = (code: string): code is Currency => Object.hasOwn(minorDigits, code);

/** Reads `1234.5`, `1,234.50` or `-3` as minor units; `undefined` when it is not an amount of that currency. */
export function parseAmountMinor(text: string, currency: Currency): number | undefined {
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return undefined;
  const digits = minorDigits[currency];
  const fraction = match[3] ?? '';
  if (fraction.length > digits && /[1-9]/.test(fraction.slice(digits))) return undefined;
  const minor = Number(match[2]!.replaceAll(',', '') + fraction.slice(0, digits).padEnd(digits, '0'));
  if (!Number.isSafeInteger(minor)) return undefined;
  return match[1] ? -minor : minor;
}

/** `1234.50`: for machines and files, with the currency beside it. */
export function decimalAmount({ amountMinor, currency }: Money): string {
  const digits = minorDigits[currency];
  return (amountMinor / 10 ** digits).toFixed(digits);
}

/** `¥1,234.50`, `US$12.00`: for people, in their language. */
export function formatMoney({ amountMinor, currency }: Money, lang: 'en' | 'zh' = 'en'): string {
  const digits = minorDigits[currency];
  return new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-US', { style: 'currency', currency, minimumFractionDigits: digits }).format(
    amountMinor / 10 ** digits,
  );
}
