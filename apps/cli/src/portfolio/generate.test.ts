import { expect, it } from 'vitest';
import type { Io } from '../io.ts';
import { portfolioGenerate } from './generate.ts';

async function generate(...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  const io = { out: async (text: string) => void lines.push(...text.split('\n')) } as Partial<Io> as Io;
  await portfolioGenerate.run(args, io);
  return lines;
}

it('writes a header and as many rows as asked for, the same for the same seed and date', async () => {
  const lines = await generate('--count', '1200', '--seed', '3', '--as-of', '2026-11-20');
  expect(lines).toHaveLength(1201);
  expect(lines[0]).toMatch(/^case_ref,consumer_ref,name,language,phone_1/);
  expect(await generate('--count', '1200', '--seed', '3', '--as-of', '2026-11-20')).toEqual(lines);
});

it('refuses a date that does not exist and a count that is no number', async () => {
  await expect(generate('--as-of', '2026-02-30')).rejects.toThrow('--as-of');
  await expect(generate('--count', 'many')).rejects.toThrow('--count');
});
