import { checkRuleset, type Table } from '@dunwell/rules/ruleset';
import { answer } from '../answer.ts';
import { oneOf, readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { readTableFile } from './read-table-file.ts';

const policies = ['first', 'unique', 'priority', 'collect'] as const;

/** `dunwell table import`: a decision table from a spreadsheet or from another tool, as a file to check and sign. */
export const tableImport: Command = {
  usage: 'TABLE.csv|.xlsx|.dmn --out TABLE.json [--id ID] [--name NAME] [--hit-policy POLICY] [--part SHEET|DECISION] [--lang en|zh]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['TABLE.csv|.xlsx|.dmn'], {
      out: { type: 'string' },
      id: { type: 'string' },
      name: { type: 'string' },
      'hit-policy': { type: 'string' },
      part: { type: 'string' },
      lang: { type: 'string' },
    });
    if (!values.out) throw new BadInput('--out is missing');
    const lang = oneOf('lang', values.lang ?? 'en', ['en', 'zh']);
    const hitPolicy: Table['hitPolicy'] | undefined = values['hit-policy']
      ? oneOf('hit-policy', values['hit-policy'], policies)
      : undefined;
    const { id, name, part } = values;
    const table = await readTableFile(io, positionals[0]!, { id, name, hitPolicy, part });
    await io.writeText(values.out, `${JSON.stringify(table, null, 2)}\n`);
    const issues = checkRuleset(table as never).map((issue) => ({ ...issue, message: issue.message[lang] }));
    const ok = issues.every(({ severity }) => severity !== 'error');
    await answer(io, { table: values.out, hitPolicy: table.hitPolicy, rows: table.rows.length, ok, issues }, values);
    return 0;
  },
};
