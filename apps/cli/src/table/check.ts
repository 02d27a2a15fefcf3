import { checkRuleset } from '@dunwell/rules/ruleset';
import { answer } from '../answer.ts';
import { oneOf, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readTableFile } from './read-table-file.ts';

/** `dunwell table check`: what speaks against signing a table, straight from the spreadsheet or DMN file it is kept in. */
export const tableCheck: Command = {
  usage: 'TABLE.json|.csv|.xlsx|.dmn [--part SHEET|DECISION] [--lang en|zh]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['TABLE.json|.csv|.xlsx|.dmn'], {
      part: { type: 'string' },
      lang: { type: 'string' },
    });
    const lang = oneOf('lang', values.lang ?? 'en', ['en', 'zh']);
    const table = await readTableFile(io, positionals[0]!, { part: values.part });
    const issues = checkRuleset(table as never);
    const ok = issues.every(({ severity }) => severity !== 'error');
    await answer(io, { ok, issues: issues.map((issue) => ({ ...issue, message: issue.message[lang] })) }, values);
    return ok ? 0 : 1;
  },
};
