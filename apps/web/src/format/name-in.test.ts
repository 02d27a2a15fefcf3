import { expect, test } from 'vitest';
import { nameIn } from './name-in.ts';

test('a name in two languages is shown in the reader’s', () => {
  expect(nameIn('Hardship · 困难', 'en')).toBe('Hardship');
  expect(nameIn('Hardship · 困难', 'zh')).toBe('困难');
  expect(nameIn('Hardship', 'zh')).toBe('Hardship');
  expect(nameIn('A · B · C', 'en')).toBe('A · B · C');
});
