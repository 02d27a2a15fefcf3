import { fitBehaviour } from '@dunwell/rules/simulation';
import { readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { behaviourFrom } from '../strategy/behaviour-from.ts';
import { readHistory } from './read-history.ts';

/** `dunwell behaviour fit`: learns from a history how people behave, and writes the file that `--behaviour` reads. */
export const behaviourFit: Command = {
  usage: '--history H.csv [--from B.json] > behaviour.json',
  run: async (args, io) => {
    const { values } = readArguments(args, [], { history: { type: 'string' }, from: { type: 'string' } });
    if (values.history === undefined) throw new BadInput('--history is missing');
    const prior = await behaviourFrom(io, values.from);
    await io.out(JSON.stringify(fitBehaviour(await readHistory(io, values.history), prior), null, io.isTty ? 2 : undefined));
    return 0;
  },
};
