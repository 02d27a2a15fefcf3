import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { ask } from '../remote/house.ts';

/** `dunwell hold list`: the legal holds, those that stand first. */
export const holdList: Command = {
  usage: '[--standing]',
  run: async (args, io) => {
    const { values } = readArguments(args, [], { standing: { type: 'boolean' } });
    const { holds } = await ask(io, ({ retention }) => retention.history.query());
    const standing = holds.filter(({ releasedAtMs }) => releasedAtMs === null);
    io.err(`${standing.length} legal holds stand, ${holds.length - standing.length} were lifted`);
    await answer(io, values.standing ? standing : holds, values);
    return 0;
  },
};
