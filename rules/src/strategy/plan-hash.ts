import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Plan } from './plan.ts';

/** Name of a plan: SHA-256 (hex) of its canonical JSON. @source RFC 8785, FIPS 180-4 */
export const planHash = (plan: Plan): string => bytesToHex(sha256(utf8ToBytes(canonicalize(plan)!)));
