import { Bundle, checkBundle } from '@dunwell/rules/strategy';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';
import { readChecked } from '../json-input.ts';

/** A bundle that is whole and unaltered. @throws BadInput with everything that speaks against it. */
export async function readBundle(io: Io, path: string): Promise<Bundle> {
  const bundle = await readChecked(io, path, Bundle);
  const faults = checkBundle(bundle);
  if (faults.length > 0) throw new BadInput(...faults.map((fault) => `${path}: ${fault}`));
  return bundle;
}
