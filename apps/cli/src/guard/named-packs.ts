import { allPacks, type Pack, packById, packRef } from '@dunwell/rules/policy';
import { BadInput } from '../bad-input.ts';

/** The packs a request names. @throws BadInput naming each unknown one and what is allowed. */
export function namedPacks(refs: readonly string[], where: string): Pack[] {
  const faults: string[] = [];
  const packs: Pack[] = [];
  for (const [i, ref] of refs.entries()) {
    const pack = packById(ref);
    if (pack) packs.push(pack);
    else faults.push(`${where}: packs.${i}: unknown pack ${JSON.stringify(ref)}; allowed: ${allPacks().map(packRef).join(', ')}`);
  }
  if (faults.length > 0) throw new BadInput(...faults);
  return packs;
}
