import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Pack } from './pack.ts';

const hashes = new WeakMap<Pack, string>();

/** SHA-256 of the pack's canonical JSON without the calendars it is used with: what a decision names and a signature signs. @source RFC 8785 */
export function packHash(pack: Pack): string {
  let hash = hashes.get(pack);
  if (hash === undefined) {
    const { calendars: _ofTheHouse, ...law } = pack;
    hash = bytesToHex(sha256(utf8ToBytes(canonicalize(law) ?? '')));
    hashes.set(pack, hash);
  }
  return hash;
}
