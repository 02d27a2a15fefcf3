import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { contentHash, sealedText } from '@dunwell/rules/artifact';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryIo } from '../memory-io.ts';
import { evidenceVerify } from './verify.ts';

function aKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return {
    privateKey,
    pem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    id: createHash('sha256').update(spki).digest('hex').slice(0, 16),
  };
}
const [ours, theirs] = [aKey(), aKey()];
const rest = { format: 'dunwell.evidence/2', consumerId: 'c', at: '2026-11-22T09:00:00Z', sections: { contacts: [{ outcome: 'busy' }] } };
const says = { format: 'dunwell.seal/1', keyId: ours.id, house: 'https://house.example', by: 'Cora' } as const;
function sealed(content: object = rest): string {
  const hash = contentHash(content as never);
  const signature = sign(null, Buffer.from(sealedText(hash, says)), ours.privateKey).toString('base64');
  return JSON.stringify({ ...content, hash, seal: { ...says, signature } }, null, 2);
}

async function verdictOn(file: string, pem = `Key of the house\n${ours.pem}\n${theirs.pem}`, ...more: string[]) {
  const { io, out } = memoryIo({ files: { 'e.json': file, 'k.pem': pem } });
  const code = await evidenceVerify.run(['e.json', '--key', 'k.pem', ...more], io);
  return { code, said: out.join('\n') };
}

test('a whole file is told in one sentence, with who sealed it', async () => {
  expect(await verdictOn(sealed())).toEqual({
    code: 0,
    said: `e.json is whole: 1 records as of 2026-11-22T09:00:00Z, taken out by Cora and sealed by https://house.example with the key ${ours.id}.`,
  });
  expect(JSON.parse((await verdictOn(sealed(), ours.pem, '--json')).said)).toMatchObject({ ok: true, fault: null });
});

test.each([
  ['one word changed', sealed().replace('busy', 'bush'), 'was altered after it was sealed'],
  ['cut off', sealed().slice(0, -40), 'is cut off or damaged'],
  ['another taker named', sealed().replace('Cora', 'Eve'), `was not sealed by the key ${ours.id}`],
  ['no seal', JSON.stringify({ ...rest, hash: contentHash(rest as never) }), 'bears no seal'],
  [
    'altered with a new hash',
    JSON.stringify({ ...JSON.parse(sealed({ ...rest, consumerId: 'd' })), seal: JSON.parse(sealed()).seal }),
    'was not sealed by the key',
  ],
])('%s: the answer is no, and says why', async (_what, file, message) => {
  const { code, said } = await verdictOn(file);
  expect(code).toBe(1);
  expect(said).toContain(message);
});

test('a key of another house is named, with the one that is asked for', async () => {
  const { code, said } = await verdictOn(sealed(), theirs.pem);
  expect([code, said]).toEqual([1, expect.stringContaining(`names the key ${ours.id}, which is not among those given (${theirs.id})`)]);
  await expect(verdictOn(sealed(), 'not a key')).rejects.toThrow('k.pem: holds no Ed25519 public key in PEM');
});

test('no changed byte of the file goes unnoticed, but for blanks between the words of JSON', async () => {
  const file = sealed();
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 33, max: 126 }), async (at, code) => {
      const byte = String.fromCharCode(code);
      fc.pre(file[at] !== byte);
      const changed = `${file.slice(0, at)}${byte}${file.slice(at + 1)}`;
      expect((await verdictOn(changed)).code).toBe(1);
    }),
    { numRuns: 300 },
  );
});
