import { contentHash } from './content-hash.ts';

/** Who sealed an evidence file, and with which key; the signature is over `sealedText`. */
export interface EvidenceSeal {
  readonly format: 'dunwell.seal/1';
  /** Names the key of the house: the beginning of the SHA-256 of its public half. */
  readonly keyId: string;
  /** The address of the house. */
  readonly house: string;
  /** The person who took the file out. */
  readonly by: string;
  /** Ed25519, base64. */
  readonly signature: string;
}

/** What the key signs: the hash of the content together with everything the seal says of itself. */
export const sealedText = (hash: string, { format, keyId, house, by }: Omit<EvidenceSeal, 'signature'>): string =>
  contentHash({ hash, format, keyId, house, by });
