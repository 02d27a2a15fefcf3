import { type Pack, packHash, packRef } from '@dunwell/rules/policy';
import type { Standing } from './standing.ts';

/**
 * The packs that bind this contact: the law of every place the person may be in, what holds everywhere, and what the
 * creditor's contract adds. A draft pack binds only once its hash is signed.
 */
export function activePacks({ consumer, creditor, signedPacks }: Standing, all: readonly Pack[]): readonly Pack[] {
  const countries = new Set(consumer.jurisdictions.map((place) => place.split('-')[0]!));
  return all.filter((pack) => {
    if (pack.status === 'draft' && !signedPacks.includes(packHash(pack))) return false;
    if (creditor.packs.some((named) => named === pack.id || named === packRef(pack))) return true;
    return countries.size === 0 || pack.jurisdictions.some((place) => place === '*' || countries.has(place.split('-')[0]!));
  });
}
