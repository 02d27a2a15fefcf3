import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openHouse } from './house.ts';

const root = mkdtempSync(join(tmpdir(), 'dunwell-house-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('two parts that wish the same port, or neighbouring ones that are taken, get different ports', async () => {
  const house = openHouse(root, 'house', false);
  const found = [await house.port('a', 28_021), await house.port('b', 28_021), await house.port('c', 28_022)];
  expect(new Set(found).size).toBe(3);
});

test('a secret is made once and kept', () => {
  const house = openHouse(root, 'house', false);
  expect(house.secret('session')).toBe(house.secret('session'));
  expect(house.secret('session')).toMatch(/^[0-9a-f]{48}$/);
});
