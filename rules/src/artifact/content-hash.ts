import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Json } from '../json.ts';

/**
 * The one way to write a JSON value: equal values give equal text.
 *
 * @source RFC 8785, JSON Canonicalization Scheme
 */
export function canonicalJson(json: Json): string {
  const text = canonicalize(json);
  if (text === undefined) throw new Error('not a JSON value');
  // RFC 8785 §3.2.2.2: half a surrogate pair has no UTF-8 form, so it has no hash either.
  if (/(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(text)) throw new Error('text holds half of a surrogate pair');
  return text;
}

/** SHA-256 of the canonical JSON, 64 hex digits: the name of an immutable version. */
export const contentHash = (json: Json): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(json))));
