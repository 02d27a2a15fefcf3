import { checkRuleset } from '@dunwell/rules/ruleset';
import { answer } from '../answer.ts';
import { oneOf, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readRulesetFile } from './read-ruleset-file.ts';

/** `dunwell rules check`: gaps, overlaps, shadowed rows and everything else that speaks against signing. */
export const rulesCheck: Command = {
  usage: 'RULESET.json [--lang en|zh]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['RULESET.json'], { lang: { type: 'string' } });
    const lang = oneOf('lang', values.lang ?? 'en', ['en', 'zh']);
    const issues = checkRuleset(await readRulesetFile(io, positionals[0]!));
    const ok = issues.every(({ severity }) => severity !== 'error');
    await answer(io, { ok, issues: issues.map((issue) => ({ ...issue, message: issue.message[lang] })) }, values);
    return ok ? 0 : 1;
  },
};
