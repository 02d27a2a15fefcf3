import type { Json, Lang } from '@dunwell/rules';
import { compile, type Issue } from '@dunwell/rules/strategy';
import { answer } from '../answer.ts';
import { oneOf, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readJson } from '../json-input.ts';
import { openShelf } from './open-shelf.ts';

/** `dunwell strategy check`: everything that keeps a drawing from running, at once. */
export const strategyCheck: Command = {
  usage: 'S.json [--packs a,b] [--lang en|zh]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['S.json'], { packs: { type: 'string' }, lang: { type: 'string' } });
    const lang = oneOf('lang', values.lang ?? 'en', ['en', 'zh']);
    const path = positionals[0]!;
    const drawing = (await readJson(io, path)) as Json;
    const shelf = await openShelf(io, path, drawing);
    const compiled = compile(drawing, shelf.resolve);
    const issues = compiled.ok ? compiled.warnings : compiled.issues;
    await answer(io, { ok: compiled.ok, hash: compiled.ok ? compiled.hash : null, issues: issues.map(inLang(lang)) }, values);
    return compiled.ok ? 0 : 1;
  },
};

const inLang =
  (lang: Lang) =>
  ({ message, ...issue }: Issue) => ({ ...issue, message: message[lang] });
