import { TrainingSpec, trainScorecard } from '@dunwell/rules/scoring';
import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { csvFile } from '../csv-input.ts';
import { readChecked } from '../json-input.ts';

/** `dunwell scorecard train`: writes the card and prints how it does on the rows it was trained on. */
export const scorecardTrain: Command = {
  usage: '--data D.csv --spec SPEC.json --out CARD.json',
  run: async (args, io) => {
    const { values } = readArguments(args, [], { data: { type: 'string' }, spec: { type: 'string' }, out: { type: 'string' } });
    const missing = (['data', 'spec', 'out'] as const).filter((flag) => !values[flag]);
    if (missing.length > 0) throw new BadInput(...missing.map((flag) => `--${flag} is missing`));
    const spec = await readChecked(io, values.spec!, TrainingSpec);
    const trained = trainScorecard(spec, await csvFile(io.readLines(values.data!), values.data!));
    if (!trained.ok) throw new BadInput(...trained.issues.map((issue) => `${values.spec}: ${issue}`));
    const { card, metrics, dropped } = trained;
    await io.writeText(values.out!, `${JSON.stringify(card, null, 2)}\n`);
    const characteristics = card.characteristics.map(({ name, iv, coefficient, bins }) => ({ name, iv, coefficient, bins: bins.length }));
    await answer(io, { card: values.out, intercept: card.training?.intercept, characteristics, dropped, metrics }, values);
    return 0;
  },
};
