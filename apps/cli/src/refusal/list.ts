import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { ask } from '../remote/house.ts';

/** `dunwell refusal list`: how many refusals of erased persons are remembered, by what they are. */
export const refusalList: Command = {
  usage: '',
  run: async (args, io) => {
    const { values } = readArguments(args, [], {});
    await answer(io, await ask(io, ({ retention }) => retention.refusals.query()), values);
    return 0;
  },
};
