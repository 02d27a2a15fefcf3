import type { Lang } from '@dunwell/rules';

/** A country by its name in the reader's language; other places as they are written. */
export const placeText = (place: string, lang: Lang): string =>
  /^[A-Z]{2}$/.test(place) ? (new Intl.DisplayNames(lang, { type: 'region' }).of(place) ?? place) : place;
