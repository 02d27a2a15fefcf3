import { expect, test } from 'vitest';
import { heldAnswer } from './held-answer.ts';

function asked(tookMs: number) {
  let nowMs = 0;
  let works = 0;
  const answer = heldAnswer(
    async () => {
      works++;
      nowMs += tookMs;
      if (works === 3) throw new Error('no database');
      return works;
    },
    () => nowMs,
  );
  const pass = (ms: number): void => {
    nowMs += ms;
  };
  return { answer, pass };
}

test('many who ask at once, and those who ask soon after, share one answer', async () => {
  const { answer, pass } = asked(10);
  expect(await Promise.all([answer(), answer(), answer()])).toEqual([1, 1, 1]);
  pass(249);
  expect(await answer()).toBe(1);
  pass(1);
  expect(await answer()).toBe(2);
});

test('what takes long is kept longer, but never longer than a minute', async () => {
  const { answer, pass } = asked(20_000);
  await answer();
  pass(59_999);
  expect(await answer()).toBe(1);
  pass(1);
  expect(await answer()).toBe(2);
});

test('a failure is told to those who asked and is not kept', async () => {
  const { answer, pass } = asked(10);
  await answer();
  pass(250);
  await answer();
  pass(250);
  await expect(answer()).rejects.toThrow('no database');
  expect(await answer()).toBe(4);
});
