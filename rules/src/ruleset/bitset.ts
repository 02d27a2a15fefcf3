/** A set of small whole numbers as bits: intersections of a thousand rows in a handful of operations. */
export type Bitset = Uint32Array;

export const emptyBits = (size: number): Bitset => new Uint32Array(Math.max(1, (size + 31) >>> 5));

export function bitsOf(size: number, members: Iterable<number>): Bitset {
  const bits = emptyBits(size);
  for (const member of members) addBit(bits, member);
  return bits;
}

export function addBit(bits: Bitset, member: number): void {
  bits[member >>> 5]! |= 1 << (member & 31);
}

export const hasBit = (bits: Bitset, member: number): boolean => (bits[member >>> 5]! & (1 << (member & 31))) !== 0;

export function bothBits(a: Bitset, b: Bitset): Bitset {
  const both = new Uint32Array(a.length);
  for (let i = 0; i < a.length; i++) both[i] = a[i]! & b[i]!;
  return both;
}

export function keepBits(target: Bitset, only: Bitset): void {
  for (let i = 0; i < target.length; i++) target[i]! &= only[i]!;
}

export function addBits(target: Bitset, more: Bitset): void {
  for (let i = 0; i < target.length; i++) target[i]! |= more[i]!;
}

export const isEmptyBits = (bits: Bitset): boolean => bits.every((word) => word === 0);

export function meets(a: Bitset, b: Bitset): boolean {
  for (let i = 0; i < a.length; i++) if ((a[i]! & b[i]!) !== 0) return true;
  return false;
}

/** Equal sets have equal keys. */
export const bitsKey = (bits: Bitset): string =>
  // `apply` takes the typed array as it is; spreading it would be several times slower, and this is the inner loop.
  String.fromCharCode.apply(null, new Uint16Array(bits.buffer, bits.byteOffset, bits.length * 2) as unknown as number[]);

export function sameBits(a: Bitset, b: Bitset): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Members in rising order. */
export function membersOf(bits: Bitset): number[] {
  const members: number[] = [];
  bits.forEach((word, i) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) members.push(i * 32 + 31 - Math.clz32(rest & -rest));
  });
  return members;
}
