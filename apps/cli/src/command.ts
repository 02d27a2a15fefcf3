import type { Io } from './io.ts';

/** One thing `dunwell` can do. The registry in `commands.ts` loads the module only when the command is asked for. */
export interface Command {
  /** What follows the name: `S.json [--packs a,b]`. */
  readonly usage: string;
  /**
   * Does it and returns the exit code: 0 done, 1 the answer is "no". Bad usage and bad input throw `BadInput`,
   * which ends as exit 2 with one line per fault; anything else thrown is a fault of ours.
   */
  run(args: readonly string[], io: Io): Promise<ExitCode>;
}

export type ExitCode = 0 | 1;

/** A line of the registry. */
export interface CommandEntry {
  /** One or two words: `why`, `rules eval`. */
  readonly name: string;
  /** One sentence for `dunwell --help`. */
  readonly summary: string;
  load(): Promise<Command>;
}
