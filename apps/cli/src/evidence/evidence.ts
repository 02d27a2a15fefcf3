import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { ask } from '../remote/house.ts';

/** `dunwell evidence CONSUMER`: everything recorded about contacting one person, sealed with the key of the house. */
export const evidence: Command = {
  usage: 'CONSUMER > file.json',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['CONSUMER'], {});
    await answer(io, await ask(io, (house) => house.evidence.export.mutate({ consumer: positionals[0]! })), values);
    return 0;
  },
};
