import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { needed } from '../needed.ts';
import { ask } from '../remote/house.ts';

/** `dunwell stop lift`: contact may go on. */
export const stopLift: Command = {
  usage: 'ID --reason TEXT',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['ID'], { reason: { type: 'string' } });
    const { reason } = needed(values, 'reason');
    await answer(io, await ask(io, ({ stop }) => stop.lift.mutate({ id: positionals[0]!, reason })), values);
    return 0;
  },
};
