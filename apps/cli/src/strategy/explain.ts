import type { Json } from '@dunwell/rules';
import { compile, explain } from '@dunwell/rules/strategy';
import { oneOf, readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { readJson } from '../json-input.ts';
import { openShelf } from './open-shelf.ts';

/** `dunwell strategy explain`: the strategy in plain sentences, generated from the graph. */
export const strategyExplain: Command = {
  usage: 'S.json [--lang en|zh]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['S.json'], { lang: { type: 'string' } });
    const lang = oneOf('lang', values.lang ?? 'en', ['en', 'zh']);
    const path = positionals[0]!;
    const drawing = (await readJson(io, path)) as Json;
    const shelf = await openShelf(io, path, drawing);
    const compiled = compile(drawing, shelf.resolve);
    if (!compiled.ok) {
      const faults = compiled.issues.filter(({ severity }) => severity === 'error');
      throw new BadInput(...faults.map(({ code, nodeId, message }) => `${path}: ${nodeId ?? '(whole)'}: ${code} ${message[lang]}`));
    }
    const sentences = explain(compiled.plan, lang);
    if (values.json) await io.out(JSON.stringify({ strategy: compiled.plan.strategyId, hash: compiled.hash, sentences }));
    else for (const sentence of sentences) await io.out(sentence);
    return 0;
  },
};
