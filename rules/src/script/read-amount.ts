import type { Lang } from '../lang.ts';
import { type Currency, minorDigits } from '../money.ts';
import { englishNumber, readEnglishNumber } from './read-number-en.ts';
import { chineseNumber, readChineseNumber } from './read-number-zh.ts';

/** What an amount is read against. */
export interface AmountSetting {
  readonly lang: Lang;
  readonly currency: Currency;
  /** What "all of it" and "half" mean; unknown when absent. */
  readonly balanceMinor?: number;
}

const all = {
  en: /\b(all of it|the (whole|full|entire|total)|in full|full (amount|balance)|everything|pay it off|the lot)\b/i,
  zh: /全部|全额|一次(性)?(还|付|结)?清|都还|还清|所有/,
};
const half = { en: /\bhalf\b/i, zh: /一半|半数/ };

const unitEn = '(?:us )?(?:dollars?|bucks?|usd|euros?|eur|pounds?|quid|gbp|yuan|rmb|cny|rupees?|pesos?)\\b';
const marked = new RegExp(
  `(?:[$€£¥]\\s?)(\\d[\\d,]*(?:\\.\\d{1,2})?)\\s*(k\\b|thousand)?|(\\d[\\d,]*(?:\\.\\d{1,2})?)\\s*(k\\b|thousand|hundred)?\\s*${unitEn}`,
  'i',
);
const worded = new RegExp(`\\b(${englishNumber})(\\s+${unitEn})?`, 'gi');
const notMoney =
  '(?!\\s*(?:st|nd|rd|th|am|pm|a\\.m|p\\.m|%|percent|days?|weeks?|months?|years?|hours?|minutes?|o.?clock|times?)\\b)(?![\\d:/%-])';
const bare = new RegExp(`(?<![\\d:/.-])(\\d[\\d,]*(?:\\.\\d{1,2})?)\\s*(k\\b|thousand|hundred)?${notMoney}`, 'gi');
const times: Readonly<Record<string, number>> = { k: 1000, thousand: 1000, hundred: 100 };

/** A number this small without a currency is a count, a menu choice or a day far more often than an amount. */
const leastBare = 10;

function english(text: string): number | undefined {
  const money = marked.exec(text);
  if (money) return Number((money[1] ?? money[3])!.replaceAll(',', '')) * (times[(money[2] ?? money[4] ?? '').toLowerCase()] ?? 1);
  for (const match of text.matchAll(bare)) {
    const value = Number(match[1]!.replaceAll(',', '')) * (times[(match[2] ?? '').toLowerCase()] ?? 1);
    if (value >= leastBare) return value;
  }
  for (const match of text.matchAll(worded)) {
    const value = readEnglishNumber(match[1]!);
    const follows = text.slice(match.index + match[0].length);
    if (value === undefined || /^\s*(days?|weeks?|months?|hours?|minutes?|o.?clock|am|pm|percent|more|times?)\b/i.test(follows)) continue;
    if (value >= leastBare || match[2]) return value;
  }
  return undefined;
}

const zhUnit = '(块钱|块|元钱|元|人民币|美元|美金|欧元|英镑|刀)';
const zhMarked = new RegExp(
  `(${chineseNumber})\\s*${zhUnit}([一二三四五六七八九\\d](?![\\d个天号日月]))?|[¥￥$]\\s?(\\d[\\d,]*(?:\\.\\d{1,2})?)`,
);
const zhBare = new RegExp(`(?<![星期周拜第月\\d])(${chineseNumber})(?![\\d号日月天周个年点分次遍%％期位])`, 'g');

function chinese(raw: string): number | undefined {
  const text = raw.replaceAll(/(\d),(?=\d{3})/g, '$1');
  const money = zhMarked.exec(text);
  if (money?.[4]) return Number(money[4]);
  if (money) {
    const value = readChineseNumber(money[1]!);
    // 五块三 is 5.3: the digit after the unit is a tenth of it.
    const tenths = money[3] === undefined ? 0 : readChineseNumber(money[3])! / 10;
    if (value !== undefined) return value + tenths;
  }
  for (const match of text.matchAll(zhBare)) {
    const value = readChineseNumber(match[1]!);
    if (value !== undefined && value >= leastBare) return value;
  }
  return undefined;
}

/** The first amount of money in what was said, in minor units; `undefined` when there is none. */
export function readAmountMinor(text: string, { lang, currency, balanceMinor }: AmountSetting): number | undefined {
  const value = lang === 'zh' ? (chinese(text) ?? english(text)) : english(text);
  if (value !== undefined) {
    const minor = Math.round(value * 10 ** minorDigits[currency]);
    return Number.isSafeInteger(minor) && minor > 0 ? minor : undefined;
  }
  if (balanceMinor === undefined) return undefined;
  if (all[lang].test(text)) return balanceMinor;
  return half[lang].test(text) ? Math.ceil(balanceMinor / 2) : undefined;
}
