import { auditHash, contentHash } from '@dunwell/rules/artifact';
import { expect, test } from 'vitest';
import { verifyBundle } from './bundle.ts';

const entry = (seq: number, previousHash: string) => {
  const link = { seq, actor: 'mia', action: 'signed', subject: `plan/${seq}`, detail: { 名: '甲' }, atMs: seq, previousHash };
  return { ...link, hash: auditHash(link) };
};
const first = entry(1, '');
const second = entry(2, first.hash);
const chain = (...entries: object[]) => ({ format: 'dunwell.audit/1', entries });

test('an exported chain is whole, or its first broken entry is named', () => {
  expect(verifyBundle(chain(first, second), 'f')).toEqual({ ok: true, entries: 2, lastHash: second.hash });
  expect(verifyBundle(chain({ ...first, actor: 'eve' }, second), 'f')).toEqual({ ok: false, seq: 1, fault: 'altered' });
  expect(verifyBundle(chain(second), 'f')).toEqual({ ok: false, seq: 1, fault: 'missing' });
});

test('an evidence file with one character changed is altered', () => {
  const rest = { format: 'dunwell.evidence/1', consumerId: 'c', sections: { contacts: [{ outcome: 'busy' }] } };
  const file = { ...rest, hash: contentHash(rest) };
  expect(verifyBundle(file, 'f')).toMatchObject({ ok: true });
  expect(verifyBundle({ ...file, sections: { contacts: [{ outcome: 'bussy' }] } }, 'f')).toEqual({ ok: false, fault: 'altered' });
});

test('a file that is neither is refused by name', () => {
  expect(() => verifyBundle({ format: 'x' }, 'f.json')).toThrow('f.json: format');
});
