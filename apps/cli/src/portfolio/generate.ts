import { isDate, type LocalDate } from '@dunwell/rules';
import { csvHeader, csvLine, generatePortfolio } from '@dunwell/rules/portfolio';
import { readArguments, wholeNumber } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';

/** Lines handed to the terminal at once: fewer, larger writes. */
const linesPerWrite = 500;

/** Writes a seeded demo portfolio as CSV. */
export const portfolioGenerate: Command = {
  usage: '[--count 2000] [--seed 1] [--as-of YYYY-MM-DD] > portfolio.csv',
  async run(args, io) {
    const { values } = readArguments(args, [], { count: { type: 'string' }, seed: { type: 'string' }, 'as-of': { type: 'string' } });
    const count = wholeNumber('count', values.count ?? '2000', 0, 100_000_000);
    const seed = wholeNumber('seed', values.seed ?? '1', 0, 0xffff_ffff);
    const asOf = values['as-of'] ?? today();
    if (!isDate(asOf)) throw new BadInput(`--as-of: ${JSON.stringify(asOf)} is not a date YYYY-MM-DD`);
    let lines = [csvHeader];
    for (const row of generatePortfolio({ seed, count, asOf })) {
      lines.push(csvLine(row));
      if (lines.length < linesPerWrite) continue;
      await io.out(lines.join('\n'));
      lines = [];
    }
    if (lines.length > 0) await io.out(lines.join('\n'));
    return 0;
  },
};

const today = (): LocalDate => new Date().toISOString().slice(0, 10);
