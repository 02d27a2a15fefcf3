import { commands } from './commands.ts';
import { processIo } from './io.ts';
import { run } from './run.ts';
import { withRunningHouse } from './running-house.ts';

/** The process around `run`: ends quietly when the reader has gone, and only after all output is written. */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => process.exit(fault.code === 'EPIPE' ? 0 : 2));
  let code: number;
  try {
    code = await run(args, { ...processIo(), env: withRunningHouse(process.env) }, commands);
  } catch (fault) {
    process.stderr.write(`dunwell: ${fault instanceof Error ? fault.stack : String(fault)}\n`);
    code = 70;
  }
  process.stdout.write('', () => process.exit(code));
}
