import { createHash } from 'node:crypto';

/** What becomes of a message to a number, in the words and codes of an SMS centre. */
export interface Fate {
  readonly state: number;
  readonly stat: string;
  readonly error: string;
}

const delivered: Fate = { state: 2, stat: 'DELIVRD', error: '000' };
/** Of the unreachable, most numbers are dead; some telephones are off; a few texts are filtered. */
const failures: readonly Fate[] = [
  ...Array<Fate>(7).fill({ state: 5, stat: 'UNDELIV', error: '001' }),
  ...Array<Fate>(2).fill({ state: 3, stat: 'EXPIRED', error: '027' }),
  { state: 8, stat: 'REJECTD', error: '034' },
];

/** A number of 0 to 1 that is always the same for the same address. */
const lot = (address: string, salt: string): number => createHash('sha256').update(`${salt} ${address}`).digest().readUInt32BE() / 2 ** 32;

/** Nothing ever arrives at this share of addresses, and it is always the same ones. */
export const isUnreachable = (address: string, share: number): boolean => lot(address, 'reach') < share;

export const fateOf = (address: string, unreachableShare: number): Fate =>
  isUnreachable(address, unreachableShare) ? failures[Math.floor(lot(address, 'why') * failures.length)]! : delivered;
