import { type Pack, packHash } from '@dunwell/rules/policy';

/** What a pack is to the business today; `superseded`: another text under the same name has taken its place. */
export type PackState = 'active' | 'coming' | 'ended' | 'draft' | 'superseded';

/** A draft pack binds nobody until its hash is signed, whatever its dates say. */
export function stateOf(pack: Pack, { date, signed }: { readonly date: string; readonly signed: ReadonlySet<string> }): PackState {
  if (pack.status === 'draft' && !signed.has(packHash(pack))) return 'draft';
  if (pack.effectiveTo !== undefined && pack.effectiveTo <= date) return 'ended';
  return pack.effectiveFrom > date ? 'coming' : 'active';
}
