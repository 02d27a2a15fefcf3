import { type ParseArgsConfig, parseArgs } from 'node:util';
import { BadInput } from './bad-input.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O & { json: { type: 'boolean' } }; allowPositionals: true }>>;

/**
 * Reads flags and positionals. `names` are the positionals in order; a name with `?` may be left out and one
 * ending in `…` takes all that follow. `--json` is always allowed.
 *
 * @throws BadInput naming the flag or what is missing.
 */
export function readArguments<const O extends Options>(args: readonly string[], names: readonly string[], options: O): Parsed<O> {
  let parsed: Parsed<O>;
  try {
    parsed = parseArgs({ args: [...args], options: { ...options, json: { type: 'boolean' } }, allowPositionals: true, strict: true });
  } catch (fault) {
    throw new BadInput(fault instanceof Error ? fault.message.split('. To specify')[0]! : String(fault));
  }
  const { positionals } = parsed;
  const missing = names.filter((name, i) => positionals[i] === undefined && !name.includes('?'));
  if (missing.length > 0) throw new BadInput(...missing.map((name) => `${name.replace('…', '')} is missing`));
  if (positionals.length > names.length && !names.at(-1)?.endsWith('…')) {
    throw new BadInput(`unexpected argument ${JSON.stringify(positionals[names.length])}`);
  }
  return parsed;
}

/** A whole number from a flag. @throws BadInput naming the flag and what is allowed. */
export function wholeNumber(flag: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!/^-?\d+$/.test(text) || value < min || value > max) {
    throw new BadInput(`--${flag}: ${JSON.stringify(text)} is not a whole number from ${min} to ${max}`);
  }
  return value;
}

/** One of a closed set from a flag. @throws BadInput naming the flag and what is allowed. */
export function oneOf<const T extends string>(flag: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === text);
  if (found === undefined) throw new BadInput(`--${flag}: ${JSON.stringify(text)} is not one of ${allowed.join(', ')}`);
  return found;
}

/** `a,b , c` as a list without blanks. */
export const commaList = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
