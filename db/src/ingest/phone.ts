import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

export interface Phone {
  /** E.164. */
  readonly value: string;
  readonly lineType: 'mobile' | 'landline' | 'voip' | 'unknown';
}

/**
 * A number as it can be dialled, or `undefined` for what cannot be a number in its country. Where a country does not
 * tell mobiles from landlines (US, CA) the number counts as mobile: that is the stricter law.
 * @source ITU-T E.164 through libphonenumber
 */
export function readPhone(text: string, country: string): Phone | undefined {
  const parsed = parsePhoneNumberFromString(text, isSupportedCountry(country) ? { defaultCountry: country as CountryCode } : {});
  if (!parsed?.isPossible()) return undefined;
  switch (parsed.getType()) {
    case 'MOBILE':
    case 'FIXED_LINE_OR_MOBILE':
      return { value: parsed.number, lineType: 'mobile' };
    case 'FIXED_LINE':
      return { value: parsed.number, lineType: 'landline' };
    case 'VOIP':
      return { value: parsed.number, lineType: 'voip' };
    default:
      return { value: parsed.number, lineType: 'unknown' };
  }
}
