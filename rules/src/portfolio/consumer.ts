import { draw } from '../draw.ts';
import { addDays, type LocalDate } from '../time.ts';
import { addressOf, nameOf } from './name.ts';
import { badPhones, fictionalPhone } from './phone.ts';
import { type Country, places } from './place.ts';

export interface PortfolioConsumer {
  readonly number: number;
  readonly country: Country;
  readonly region: string;
  readonly tz: string;
  readonly language: 'en' | 'zh';
  readonly name: string;
  readonly phones: readonly [string, string, string];
  readonly email: string;
  readonly address: readonly [string, string];
  readonly consents: { readonly call: string; readonly sms: string; readonly email: string };
  readonly flags: readonly string[];
  readonly caseCount: number;
}

/** What each draw of one consumer decides; adding one at the end leaves all others as they were. */
const about = {
  country: 1,
  language: 3,
  given: 4,
  family: 5,
  phones: 6,
  badPhone: 7,
  email: 8,
  house: 9,
  street: 10,
  consent: 11,
  flag: 15,
  cases: 20,
} as const;

/** Portfolio mix by country. */
const countryShares: readonly (readonly [Country, number])[] = [
  ['US', 0.5],
  ['CN', 0.8],
  ['GB', 0.9],
  ['AU', 1],
];

/** Flags a creditor's file brings along, with the share of consumers that carry each. */
const flagShares: readonly (readonly [string, number])[] = [
  ['dispute', 0.02],
  ['hardship', 0.025],
  ['attorney', 0.008],
  ['deceased', 0.002],
  ['vip', 0.03],
];

/** One fictional consumer, wholly determined by seed and number. */
export function consumerOf(seed: number, number: number, asOf: LocalDate): PortfolioConsumer {
  const chance = (key: number): number => draw(seed, number, key);
  const country = countryShares.find(([, below]) => chance(about.country) < below)![0];
  // In turn rather than by chance: a city has few reserved numbers, and this way each is used once before any is used twice.
  const home = places[country][number % places[country].length]!;
  const language = country === 'CN' || chance(about.language) < (country === 'GB' ? 0.02 : 0.05) ? 'zh' : 'en';
  const name = nameOf(country, language, chance(about.given), chance(about.family));
  const consent = (offset: number, share: number): string =>
    chance(about.consent + offset) < share ? addDays(asOf, -30 - Math.floor((chance(about.consent + offset) / share) * 900)) : '';
  return {
    number,
    country,
    region: home.region,
    tz: home.tz,
    language,
    name,
    phones: phonesOf(seed, number, country),
    email: chance(about.email) < 0.82 ? emailOf(name, number, chance(about.email)) : '',
    address: addressOf(country, home.city, home.postal, [chance(about.house), chance(about.street)]),
    consents: { call: consent(0, 0.86), sms: consent(1, 0.78), email: consent(2, 0.7) },
    flags: flagShares.filter(([, share], i) => chance(about.flag + i) < share).map(([flag]) => flag),
    caseCount: chance(about.cases) < 0.8 ? 1 : chance(about.cases) < 0.95 ? 2 : 3,
  };
}

function phonesOf(seed: number, number: number, country: Country): [string, string, string] {
  const share = draw(seed, number, about.phones);
  const count = share < 0.04 ? 0 : share < 0.64 ? 1 : share < 0.92 ? 2 : 3;
  const bad = draw(seed, number, about.badPhone);
  const phone = (rank: number): string => {
    if (rank >= count) return '';
    if (rank === 0 && bad < 0.03) return badPhones[Math.floor((bad / 0.03) * badPhones.length)]!;
    return fictionalPhone(country, number, rank);
  };
  return [phone(0), phone(1), phone(2)];
}

/** Domains nobody can own. @source RFC 2606 §3 */
const mailDomains = ['example.com', 'example.net', 'example.org'] as const;

function emailOf(name: string, number: number, share: number): string {
  const local = /^[\x20-\x7e]+$/.test(name) ? name.toLowerCase().replace(' ', '.') : 'user';
  return `${local}${number}@${mailDomains[Math.floor(share * 30) % 3]}`;
}
