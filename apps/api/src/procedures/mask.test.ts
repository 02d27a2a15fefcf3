import { expect, test } from 'vitest';
import { maskContact, maskName } from './mask.ts';

test.each([
  ['phone', '+8613812345678', '+86•••5678'],
  ['phone', '110', '•••'],
  ['email', 'li.na@example.com', 'l•••@example.com'],
  ['email', 'not-an-address', '•••'],
  ['address', '1 Main Street', '•••'],
] as const)('%s %s is shown as %s to those who need not use it', (kind, value, shown) => {
  expect(maskContact(kind, value)).toBe(shown);
});

test('a name is shown as initials', () => {
  expect([maskName('Li Na'), maskName('王小明')]).toEqual(['L••• N•••', '王•••']);
});
