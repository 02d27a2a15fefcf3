/**
 * Seeded chance without state: the same keys always give the same draw, so two strategies rehearsed on one portfolio meet
 * the same luck, and cases can be worked in any order or in parallel. Not for secrets.
 *
 * @source MurmurHash3 x86_32 by Austin Appleby (public domain): body step and finaliser
 */
function hash32(a: number, b: number, c = 0, d = 0): number {
  let h = step(step(step(step(0, a), b), c), d);
  h ^= 16;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function step(h: number, key: number): number {
  let k = Math.imul(key, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const mixed = h ^ k;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** Uniform in [0, 1) from up to four integer keys. */
export const draw = (a: number, b: number, c = 0, d = 0): number => hash32(a, b, c, d) / 0x1_0000_0000;

/** 32-bit key of a text: what names a case or consumer in `draw`. */
export function keyOf(text: string): number {
  let h = 0;
  for (let i = 0; i < text.length; i++) h = step(h, text.charCodeAt(i));
  return hash32(h, text.length);
}

/** Standard normal from two uniform draws; the first must be below 1. @source Box and Muller (1958) */
export const normal = (u1: number, u2: number): number => Math.sqrt(-2 * Math.log(1 - u1)) * Math.cos(2 * Math.PI * u2);
