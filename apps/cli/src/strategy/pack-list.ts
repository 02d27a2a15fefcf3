import { allPacks, type Pack, packById, packRef } from '@dunwell/rules/policy';
import { commaList } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import { nearest } from '../nearest.ts';

/** The packs named by `--packs`. @throws BadInput naming each that does not exist. */
export function packList(text: string | undefined): Pack[] {
  const refs = commaList(text);
  const unknown = refs.filter((ref) => packById(ref) === undefined);
  const known = allPacks().map(packRef);
  if (unknown.length > 0)
    throw new BadInput(
      ...unknown.map((ref) => `--packs: there is no pack ${JSON.stringify(ref)}; did you mean ${nearest(ref, known) ?? known.join(', ')}?`),
    );
  return refs.map((ref) => packById(ref)!);
}

/** Every shipped pack: the law each person meets by where they live, and the house policies, hours in countries without numbers included. */
export const everyPack = (): Pack[] => [...allPacks()];
