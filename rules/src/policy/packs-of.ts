import { allPacks } from './library.ts';
import type { Pack } from './pack.ts';

/** The shipped contact law of the places a person belongs to (`US-MA` brings the federal packs along); house policies are chosen by the creditor. */
export function packsOf(jurisdictions: readonly string[]): readonly Pack[] {
  const isOwn = (place: string): boolean => jurisdictions.some((mine) => mine === place || mine.startsWith(`${place}-`));
  return allPacks().filter((pack) => pack.jurisdictions.some(isOwn));
}
