import { createHash, createHmac, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from 'node:crypto';

/** One secret of the house and what it can do: seal evidence, and tell again an address it once saw without keeping it. */
export interface HouseKey {
  /** The first 16 hex digits of the SHA-256 of the public half. */
  readonly id: string;
  /** The public half, as PEM: with it anybody can verify a seal. */
  readonly publicPem: string;
  /** Ed25519 over the UTF-8 of the text, base64. */
  seal(text: string): string;
  /** HMAC-SHA-256 of the text, 64 hex digits: the same text gives the same, and nobody without the key can try texts. */
  fingerprint(text: string): string;
}

/** The newest first: it seals; the older ones only recognise what they once sealed or saw. */
export type HouseKeys = readonly [HouseKey, ...HouseKey[]];

/** Wraps a seed as PKCS #8. @source RFC 8410 §7 (Ed25519 private key) */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key for each use, so that one use tells nothing about the other. @source RFC 5869 (HKDF) */
const derived = (secret: string, use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'dunwell', use, 32));

function houseKey(secret: string): HouseKey {
  const der = Buffer.concat([pkcs8Head, derived(secret, 'seal')]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey: KeyObject = createPublicKey(privateKey);
  const fingerprintKey = derived(secret, 'fingerprint');
  return {
    id: createHash('sha256')
      .update(publicKey.export({ format: 'der', type: 'spki' }))
      .digest('hex')
      .slice(0, 16),
    publicPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    seal: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
    fingerprint: (text) => createHmac('sha256', fingerprintKey).update(text).digest('hex'),
  };
}

/** The keys made of the secrets of a house, the newest first. */
export const houseKeys = ([newest, ...older]: readonly [string, ...string[]]): HouseKeys => [houseKey(newest), ...older.map(houseKey)];
