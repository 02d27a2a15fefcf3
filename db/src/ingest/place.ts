import { isZone } from '@dunwell/rules';

/**
 * Countries that keep one time all over: there a missing `tz` is no guess. Elsewhere the file has to say.
 * @source IANA tz database, zone1970.tab
 */
const onlyZone: Readonly<Record<string, string>> = {
  CN: 'Asia/Shanghai',
  CO: 'America/Bogota',
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  HK: 'Asia/Hong_Kong',
  IE: 'Europe/Dublin',
  IN: 'Asia/Kolkata',
  IT: 'Europe/Rome',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  NL: 'Europe/Amsterdam',
  PH: 'Asia/Manila',
  SG: 'Asia/Singapore',
  TH: 'Asia/Bangkok',
  TW: 'Asia/Taipei',
  VN: 'Asia/Ho_Chi_Minh',
  ZA: 'Africa/Johannesburg',
};

/** Chinese provinces and cities are written in Chinese; the rest of the world's regions are ISO 3166-2 codes. */
const regionCode = /^[A-Z0-9]{1,3}$/;

/** The zone of a row, or why there is none. */
export function zoneOf(tz: string, country: string): { readonly zone: string } | { readonly reason: string } {
  if (tz !== '') return isZone(tz) ? { zone: tz } : { reason: `tz: ${tz.slice(0, 40)} is not an IANA time zone such as America/New_York` };
  const zone = onlyZone[country];
  return zone ? { zone } : { reason: `tz is empty and ${country || 'the country'} has more than one time zone` };
}

/** @source Treaty on European Union, Article 52 */
const europeanUnion = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

/** Whose law applies: the country, the Union it is in, and the state or province where its code is known. */
export const jurisdictionsOf = (country: string, region: string): string[] => [
  country,
  ...(europeanUnion.has(country) ? ['EU'] : []),
  ...(regionCode.test(region) ? [`${country}-${region}`] : []),
];
