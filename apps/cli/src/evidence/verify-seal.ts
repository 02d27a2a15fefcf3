import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Json } from '@dunwell/rules';
import { contentHash, sealedText } from '@dunwell/rules/artifact';
import { z } from 'zod';

const Sealed = z.looseObject({
  format: z.literal('dunwell.evidence/2'),
  consumerId: z.string(),
  at: z.string(),
  sections: z.record(z.string(), z.array(z.json())),
  hash: z.string(),
  seal: z.object({
    format: z.literal('dunwell.seal/1'),
    keyId: z.string(),
    house: z.string(),
    by: z.string(),
    signature: z.string(),
  }),
});

/** What verifying a sealed file says, in one sentence. */
export interface SealVerdict {
  readonly ok: boolean;
  readonly fault: 'cutOff' | 'unsealed' | 'altered' | 'otherKey' | 'forged' | null;
  readonly says: string;
}

const no = (fault: NonNullable<SealVerdict['fault']>, says: string): SealVerdict => ({ ok: false, fault, says });

const idOf = (pem: string): string =>
  createHash('sha256')
    .update(createPublicKey(pem).export({ format: 'der', type: 'spki' }))
    .digest('hex')
    .slice(0, 16);

/** The Ed25519 public keys in a PEM file, by their ids; `undefined` when there is none or something else among them. */
export function keysIn(pem: string): ReadonlyMap<string, string> | undefined {
  const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[\s\S]+?-----END PUBLIC KEY-----/g) ?? [];
  try {
    const isOurs = blocks.every((block) => createPublicKey(block).asymmetricKeyType === 'ed25519');
    return blocks.length > 0 && isOurs ? new Map(blocks.map((block) => [idOf(block), block])) : undefined;
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Says whether an evidence file is whole and who sealed it; needs the file and a public key, and nothing else. */
export function verifySeal(text: string, keys: ReadonlyMap<string, string>): SealVerdict {
  const value = parsed(text);
  if (value === undefined) return no('cutOff', 'is not whole: it is cut off or damaged, so that it is not JSON any more');
  const read = Sealed.safeParse(value);
  if (!read.success) return no('unsealed', 'bears no seal: it is not a sealed evidence file of Dunwell');
  const { seal, hash, ...rest } = read.data;
  if (contentHash(rest as unknown as Json) !== hash)
    return no('altered', `was altered after it was sealed: its content does not have the hash ${hash}`);
  const key = keys.get(seal.keyId);
  const given = [...keys.keys()].join(', ');
  if (!key)
    return no('otherKey', `names the key ${seal.keyId}, which is not among those given (${given}): ask the house for its public keys`);
  const signature = Buffer.from(seal.signature, 'base64');
  // The decoder is lenient: only the one way to write these bytes is the signature.
  const fits = signature.toString('base64') === seal.signature && verify(null, Buffer.from(sealedText(hash, seal)), key, signature);
  if (!fits)
    return no(
      'forged',
      `was not sealed by the key ${seal.keyId}: the signature does not fit the content, the house and the person it names`,
    );
  const records = Object.values(rest.sections).reduce((sum, { length }) => sum + length, 0);
  const says = `is whole: ${records} records as of ${rest.at}, taken out by ${seal.by} and sealed by ${seal.house} with the key ${seal.keyId}`;
  return { ok: true, fault: null, says };
}
