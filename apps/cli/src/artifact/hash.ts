import type { Json } from '@dunwell/rules';
import { hashOf } from '@dunwell/rules/artifact';
import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { readJson } from '../json-input.ts';
import { kindOfFile } from './kind-of-file.ts';

/** `dunwell artifact hash`: where boxes lie and how keys are ordered does not matter to it. */
export const artifactHash: Command = {
  usage: 'FILE.json [--kind KIND]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['FILE.json'], { kind: { type: 'string' } });
    const body = (await readJson(io, positionals[0]!)) as Json;
    const kind = kindOfFile(body, positionals[0]!, values.kind);
    await answer(io, { kind, hash: hashOf(kind, body) }, values);
    return 0;
  },
};
