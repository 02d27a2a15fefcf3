import type { Json } from '@dunwell/rules';
import { diff } from '@dunwell/rules/artifact';
import { answer } from '../answer.ts';
import { oneOf, readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { readJson } from '../json-input.ts';
import { kindOfFile } from './kind-of-file.ts';

/** `dunwell artifact diff`: exit code 1 when anything that runs has changed. */
export const artifactDiff: Command = {
  usage: 'BEFORE.json AFTER.json [--kind KIND] [--lang en|zh]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['BEFORE.json', 'AFTER.json'], {
      kind: { type: 'string' },
      lang: { type: 'string' },
    });
    const lang = oneOf('lang', values.lang ?? 'en', ['en', 'zh']);
    const [before, after] = (await Promise.all(positionals.map((path) => readJson(io, path)))) as [Json, Json];
    const kinds = [before, after].map((body, i) => kindOfFile(body, positionals[i]!, values.kind));
    if (kinds[0] !== kinds[1]) throw new BadInput(`${positionals[0]} is a ${kinds[0]}, ${positionals[1]} is a ${kinds[1]}`);
    const changes = diff(kinds[0]!, before, after);
    const same = changes.every(({ type }) => type === 'moved');
    await answer(io, { same, changes: changes.map((change) => ({ ...change, message: change.message[lang] })) }, values);
    return same ? 0 : 1;
  },
};
