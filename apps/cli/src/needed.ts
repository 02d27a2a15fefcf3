import { BadInput } from './bad-input.ts';

/** Flags without which a command cannot go on. @throws BadInput naming every one that is missing. */
export function needed<const Name extends string>(
  values: Readonly<Record<string, unknown>>,
  ...names: readonly Name[]
): Readonly<Record<Name, string>> {
  const missing = names.filter((name) => typeof values[name] !== 'string');
  if (missing.length > 0) throw new BadInput(...missing.map((name) => `--${name} is missing`));
  return values as Record<Name, string>;
}
