import { isCurrency, isZone, parseAmountMinor, parseInstant } from '@dunwell/rules';
import type { Hearing } from '@dunwell/rules/script';
import { oneOf } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';

/** Flags that say when, where and about how much somebody is talking. */
export const settingFlags = {
  lang: { type: 'string' },
  at: { type: 'string' },
  tz: { type: 'string' },
  currency: { type: 'string' },
  balance: { type: 'string' },
} as const;

type Given = Readonly<Partial<Record<keyof typeof settingFlags, string | undefined>>>;

/** @throws BadInput naming every flag that is wrong and what is allowed. */
export function readSetting(given: Given, nowMs: number): Hearing {
  const lang = oneOf('lang', given.lang ?? 'en', ['en', 'zh']);
  const zone = given.tz ?? (lang === 'zh' ? 'Asia/Shanghai' : 'America/New_York');
  const currency = given.currency ?? (lang === 'zh' ? 'CNY' : 'USD');
  const atMs = given.at === undefined ? nowMs : parseInstant(given.at);
  const faults: string[] = [];
  if (atMs === undefined) faults.push(`--at: ${JSON.stringify(given.at)} is not an instant such as 2026-06-03T10:00:00Z`);
  if (!isZone(zone)) faults.push(`--tz: ${JSON.stringify(zone)} is not a zone such as America/New_York`);
  if (!isCurrency(currency)) throw new BadInput(...faults, `--currency: ${JSON.stringify(currency)} is not a currency code such as USD`);
  const balanceMinor = given.balance === undefined ? undefined : parseAmountMinor(given.balance, currency);
  if (given.balance !== undefined && !(balanceMinor! > 0))
    faults.push(`--balance: ${JSON.stringify(given.balance)} is not an amount of ${currency}`);
  if (faults.length > 0) throw new BadInput(...faults);
  return { lang, zone, currency, atMs: atMs!, ...(balanceMinor === undefined ? {} : { balanceMinor }) };
}
