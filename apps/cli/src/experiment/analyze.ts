import { type ArmOutcomes, analyseExperiment, Experiment } from '@dunwell/rules/experiment';
import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { csvRows, needColumns } from '../csv-input.ts';
import type { Io } from '../io.ts';
import { readChecked } from '../json-input.ts';

/** `dunwell experiment analyze`: one row per consumer whose outcome window has closed, with the arm and a 0/1 column per outcome. */
export const experimentAnalyze: Command = {
  usage: 'E.json --data outcomes.csv [--arm COL]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['E.json'], { data: { type: 'string' }, arm: { type: 'string' } });
    if (!values.data) throw new BadInput('--data is missing');
    const experiment = await readChecked(io, positionals[0]!, Experiment);
    const outcomes = await countOutcomes(io, { path: values.data, armColumn: values.arm ?? 'arm', experiment });
    await answer(io, analyseExperiment(experiment, outcomes), values);
    return 0;
  },
};

interface Source {
  readonly path: string;
  readonly armColumn: string;
  readonly experiment: Experiment;
}

async function countOutcomes(io: Io, { path, armColumn, experiment }: Source): Promise<Record<string, ArmOutcomes>> {
  const columns = [experiment.primary, ...experiment.guardrails].map(({ outcome }) => outcome);
  const counts = new Map(
    experiment.arms.map(({ name }) => [name, { n: 0, events: Object.fromEntries(columns.map((column) => [column, 0])) }]),
  );
  const faults: string[] = [];
  let isFirst = true;
  for await (const { where, row } of csvRows(io.readLines(path), path)) {
    if (isFirst) needColumns(row, [armColumn, ...columns], path);
    isFirst = false;
    const arm = counts.get(row[armColumn]!);
    if (!arm) faults.push(`${where}: ${armColumn}: ${JSON.stringify(row[armColumn])} is not one of ${[...counts.keys()].join(', ')}`);
    else arm.n++;
    for (const column of columns) {
      const value = row[column]!.trim();
      if (value !== '0' && value !== '1') faults.push(`${where}: ${column}: ${JSON.stringify(value)} is not 0 or 1`);
      else if (arm) arm.events[column]! += Number(value);
    }
    if (faults.length >= 20) break;
  }
  if (faults.length > 0) throw new BadInput(...faults);
  return Object.fromEntries(counts);
}
