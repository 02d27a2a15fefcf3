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
  const text = canKeepOrder(json) ? JSON.stringify(inOrder(json)) : canonicalize(json);
  if (text === undefined) throw new Error('not a JSON value');
  // RFC 8785 §3.2.2.2: half a surrogate pair has no UTF-8 form, so it has no hash either. The first look is a plain search:
  // the second alone would take longer than everything else on the first call of a process.
  if (text.includes('\\ud') && /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(text)) throw new Error('text holds half of a surrogate pair');
  return text;
}

// RFC 8785 §3.2.2 writes numbers and texts as `JSON.stringify` does; what is left is the order of the keys.
function inOrder(json: Json): Json {
  if (typeof json === 'number' && !Number.isFinite(json)) throw new Error(`${json} is not a JSON value`);
  if (typeof json !== 'object' || json === null) return json;
  if (isList(json)) return json.map(inOrder);
  const sorted: Record<string, Json> = {};
  for (const key of Object.keys(json).sort()) sorted[key] = inOrder(json[key]!);
  return sorted;
}

/** Objects put keys that are whole numbers first, whatever the order they came in, and `__proto__` and `toJSON` are no keys like others. */
function canKeepOrder(json: Json): boolean {
  if (typeof json !== 'object' || json === null) return true;
  if (isList(json)) return json.every(canKeepOrder);
  if ('toJSON' in json) return false;
  for (const key in json) {
    const first = key.charCodeAt(0);
    if ((first >= 0x30 && first <= 0x39) || key === '__proto__' || !canKeepOrder(json[key]!)) return false;
  }
  return true;
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

/** SHA-256 of the canonical JSON, 64 hex digits: the name of an immutable version. */
export const contentHash = (json: Json): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(json))));
