import { langs } from '@dunwell/rules';
import { answer } from '../answer.ts';
import { oneOf, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { instantOf } from '../instant.ts';
import { ask } from '../remote/house.ts';
import { whyInWords } from './in-words.ts';

/** `dunwell why CASE`: why this person was or was not contacted, and when each way is lawful next. */
export const why: Command = {
  usage: 'CASE [--at INSTANT] [--lang en|zh] [--json]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['CASE'], { at: { type: 'string' }, lang: { type: 'string' } });
    const lang = oneOf('lang', values.lang ?? 'en', langs);
    const atMs = values.at === undefined ? undefined : instantOf('at', values.at);
    const found = await ask(io, (house) => house.case.why.query({ caseId: positionals[0]!, ...(atMs !== undefined && { atMs }) }));
    if (values.json) await answer(io, found, values);
    else for (const line of whyInWords(found, lang)) await io.out(line);
    return 0;
  },
};
