import { readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { ask } from '../remote/house.ts';

/** `dunwell hand-over file`: the next file for one partner on standard output; nothing waiting is the answer no. */
export const handOverFile: Command = {
  usage: '--partner NAME [--to agency|legal] > hand-over.csv',
  run: async (args, io) => {
    const { values } = readArguments(args, [], { partner: { type: 'string' }, to: { type: 'string' } });
    const { partner, to = 'agency' } = values;
    if (partner === undefined) throw new BadInput('--partner is missing');
    if (to !== 'agency' && to !== 'legal') throw new BadInput(`--to: ${to} is neither agency nor legal`);
    const standing = await ask(io, ({ handOver }) => handOver.list.query());
    const waiting = standing.partners.find((one) => one.partner === partner && one.to === to)?.counts.filed ?? 0;
    if (waiting === 0) {
      io.err(`nothing waits for ${partner}`);
      return 1;
    }
    const { cases, sha256, content } = await ask(io, ({ handOver }) => handOver.makeFile.mutate({ to, partner }));
    // Line by line, so that what is written has the hash that is told.
    for (const line of content.slice(0, -1).split('\n')) await io.out(line);
    io.err(`${cases} cases for ${partner}, SHA-256 ${sha256}`);
    return 0;
  },
};
