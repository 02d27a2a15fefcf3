// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { keepWork, keptWork } from './kept-work.ts';

beforeEach(() => localStorage.clear());

test('work is found again after a reload as long as what it began from is the same', () => {
  keepWork('a', 'version 1', { rows: 2 });
  expect(keptWork('a', 'version 1')).toEqual({ rows: 2 });
  expect(keptWork('a', 'version 2')).toBeUndefined();
  expect(keptWork('b', 'version 1')).toBeUndefined();
});

test('what is saved need not be kept, and what others wrote there is no work', () => {
  keepWork('a', 'version 1', { rows: 2 });
  keepWork('a', 'version 1', undefined);
  expect(keptWork('a', 'version 1')).toBeUndefined();
  localStorage.setItem('a', 'not JSON');
  expect(keptWork('a', 'version 1')).toBeUndefined();
});
