import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { checked } from '../json-input.ts';
import { nearest } from '../nearest.ts';
import { statsFunctions } from './functions.ts';

/** `dunwell stats`: the experiment mathematics one function at a time. */
export const stats: Command = {
  usage: 'FUNCTION < input.json | --list',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['FUNCTION?'], { list: { type: 'boolean' } });
    const names = Object.keys(statsFunctions);
    if (values.list) {
      await answer(
        io,
        names.map((name) => ({ name, takes: statsFunctions[name]!.summary })),
        values,
      );
      return 0;
    }
    const name = positionals[0];
    if (name === undefined) throw new BadInput(`FUNCTION is missing: one of ${names.join(', ')}`);
    if (!Object.hasOwn(statsFunctions, name))
      throw new BadInput(`no function ${JSON.stringify(name)}; did you mean ${nearest(name, names) ?? names.join(', ')}?`);
    let text = '';
    for await (const line of io.stdin) text += `${line}\n`;
    let input: unknown;
    try {
      input = JSON.parse(text);
    } catch {
      throw new BadInput('stdin: is not one JSON value');
    }
    const known = statsFunctions[name]!;
    await answer(io, known.call(checked(known.input, input, 'stdin')), values);
    return 0;
  },
};
