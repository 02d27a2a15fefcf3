import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { ask } from '../remote/house.ts';

/** `dunwell refusal lift`: the number comes from standard input, so that no history of commands keeps it. */
export const refusalLift: Command = {
  usage: '--reason TEXT < number.txt',
  run: async (args, io) => {
    const { values } = readArguments(args, [], { reason: { type: 'string' } });
    const { reason } = values;
    if (reason === undefined) throw new BadInput('--reason is missing');
    for await (const line of io.stdin) {
      const value = line.trim();
      if (value === '') continue;
      await answer(io, await ask(io, ({ retention }) => retention.liftRefusal.mutate({ value, reason })), values);
      return 0;
    }
    throw new BadInput('standard input: the number, address or reference is missing');
  },
};
