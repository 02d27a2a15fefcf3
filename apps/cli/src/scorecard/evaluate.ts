import { evaluateScorecard } from '@dunwell/rules/scoring';
import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { csvFile, needColumns } from '../csv-input.ts';
import { readCard } from './read-card.ts';

/** `dunwell scorecard evaluate`: order, truth and stability of a card on rows with known outcome. */
export const scorecardEvaluate: Command = {
  usage: 'CARD.json --data D.csv --target COL [--event VALUE]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['CARD.json'], {
      data: { type: 'string' },
      target: { type: 'string' },
      event: { type: 'string' },
    });
    const missing = (['data', 'target'] as const).filter((flag) => !values[flag]);
    if (missing.length > 0) throw new BadInput(...missing.map((flag) => `--${flag} is missing`));
    const scorecard = await readCard(io, positionals[0]!);
    const rows = await csvFile(io.readLines(values.data!), values.data!);
    needColumns(rows[0], [...scorecard.columns, values.target!], values.data!);
    const evaluated = evaluateScorecard(scorecard, rows, { target: values.target!, event: values.event });
    if (!evaluated.ok) throw new BadInput(`${values.data}: ${evaluated.issue}`);
    await answer(io, evaluated.evaluation, values);
    return 0;
  },
};
