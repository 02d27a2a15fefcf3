import type { Io } from './io.ts';

/** Prints one answer as JSON: indented for a person at a terminal, one line for a program or with `--json`. */
export const answer = (io: Io, value: unknown, flags: { readonly json?: boolean | undefined } = {}): Promise<void> =>
  io.out(JSON.stringify(value, null, io.isTty && !flags.json ? 2 : undefined));
