import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** One way of treating people, and the share of them who get it. */
export interface Arm {
  readonly name: string;
  /** 0–1; the shares of an experiment add up to at most 1. */
  readonly share: number;
}

/** Unit separator: cannot occur in a salt or an id, so no two pairs run together to the same text. */
const separator = '\u001F';

/**
 * Where a consumer falls, 0 ≤ u < 1: the top 53 bits of SHA-256(salt ␟ consumer id). Stable for ever, even over all
 * consumers, and independent between experiments because each has its own salt.
 */
export function drawOf(salt: string, consumerId: string): number {
  const digest = sha256(utf8ToBytes(`${salt}${separator}${consumerId}`));
  const view = new DataView(digest.buffer, digest.byteOffset, 8);
  return (view.getUint32(0) * 2 ** 21 + (view.getUint32(4) >>> 11)) / 2 ** 53;
}

/**
 * The arm a consumer belongs to: arms lie side by side from 0 in the order given, each from its left edge inclusive.
 * `undefined` when the shares leave room and the consumer falls into it: outside the experiment.
 */
export function assignArm(salt: string, consumerId: string, arms: readonly Arm[]): Arm | undefined {
  const draw = drawOf(salt, consumerId);
  let edge = 0;
  for (const arm of arms) {
    edge += arm.share;
    if (draw < edge) return arm;
  }
  // Shares such as 0.1 + 0.2 + 0.7 add up to a hair less than 1; the last arm owns that hair.
  return edge > 1 - 1e-9 ? arms.findLast(({ share }) => share > 0) : undefined;
}
