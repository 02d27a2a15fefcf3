import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { csvRows, needColumns } from '../csv-input.ts';
import { readCard } from './read-card.ts';

/** `dunwell scorecard score`: one answer per row, in order. */
export const scorecardScore: Command = {
  usage: 'CARD.json < rows.csv',
  run: async (args, io) => {
    const { positionals } = readArguments(args, ['CARD.json'], {});
    const scorecard = await readCard(io, positionals[0]!);
    let isFirst = true;
    for await (const { row } of csvRows(io.stdin, 'stdin')) {
      if (isFirst) needColumns(row, scorecard.columns, 'stdin');
      isFirst = false;
      await io.out(JSON.stringify(scorecard.score(row)));
    }
    return 0;
  },
};
