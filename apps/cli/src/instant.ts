import { parseInstant } from '@dunwell/rules';
import { BadInput } from './bad-input.ts';

/** An instant from a flag, epoch ms. @throws BadInput naming the flag and what is allowed. */
export function instantOf(flag: string, text: string): number {
  const atMs = parseInstant(text);
  if (atMs === undefined) throw new BadInput(`--${flag}: ${JSON.stringify(text)} is not an instant such as 2026-11-22T09:00:00+08:00`);
  return atMs;
}
