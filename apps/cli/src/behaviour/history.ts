import { readArguments, wholeNumber } from '../arguments.ts';
import type { Command } from '../command.ts';
import { download } from '../remote/download.ts';

/** `dunwell behaviour history`: what the house has lived through, under pseudonyms, as the file that `behaviour fit` reads. */
export const behaviourHistory: Command = {
  usage: '[--days 365] > H.csv',
  run: async (args, io) => {
    const { values } = readArguments(args, [], { days: { type: 'string' } });
    const days = wholeNumber('days', values.days ?? '365', 1, 3660);
    for await (const line of download(io, `/api/behaviour/history?days=${days}`)) await io.out(line);
    return 0;
  },
};
