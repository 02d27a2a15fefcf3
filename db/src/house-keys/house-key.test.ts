import { verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { houseKeys } from './index.ts';

const [now, before] = ['n'.repeat(40), 'b'.repeat(40)];

test('the same secret is the same key in every process, another secret another', () => {
  const [key, older] = houseKeys([now, before]);
  expect(houseKeys([now])[0]).toMatchObject({ id: key.id, publicPem: key.publicPem });
  expect(older!.id).not.toBe(key.id);
  expect(key.id).toMatch(/^[0-9a-f]{16}$/);
});

test('what a key seals is verified with its public half, and with no other', () => {
  const [key, older] = houseKeys([now, before]);
  const signature = Buffer.from(key.seal('a text'), 'base64');
  expect(verify(null, Buffer.from('a text'), key.publicPem, signature)).toBe(true);
  expect(verify(null, Buffer.from('a texT'), key.publicPem, signature)).toBe(false);
  expect(verify(null, Buffer.from('a text'), older!.publicPem, signature)).toBe(false);
});

test('a fingerprint is told by its key alone', () => {
  const [key, older] = houseKeys([now, before]);
  expect(key.fingerprint('+12125550143')).toBe(houseKeys([now])[0].fingerprint('+12125550143'));
  expect(key.fingerprint('+12125550143')).toMatch(/^[0-9a-f]{64}$/);
  expect(older!.fingerprint('+12125550143')).not.toBe(key.fingerprint('+12125550143'));
});
