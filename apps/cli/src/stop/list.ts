import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { ask } from '../remote/house.ts';

/** `dunwell stop list`: the stops that stand, or every one there was. */
export const stopList: Command = {
  usage: '[--standing]',
  run: async (args, io) => {
    const { values } = readArguments(args, [], { standing: { type: 'boolean' } });
    const { switches } = await ask(io, ({ stop }) => stop.list.query());
    const standing = switches.filter(({ liftedAtMs }) => liftedAtMs === null);
    io.err(`standing: ${standing.length}, lifted: ${switches.length - standing.length}`);
    await answer(io, values.standing ? standing : switches, values);
    return 0;
  },
};
