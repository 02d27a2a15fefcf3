import { artifactKinds } from '@dunwell/rules/artifact';
import { answer } from '../answer.ts';
import { oneOf, readArguments, wholeNumber } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { ask } from '../remote/house.ts';

/** `dunwell artifact export`: an artifact, everything it uses and every signature on it, sealed with a hash. */
export const artifactExport: Command = {
  usage: 'KIND ID --out BUNDLE.json [--version N]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['KIND', 'ID'], { out: { type: 'string' }, version: { type: 'string' } });
    if (!values.out) throw new BadInput('--out is missing');
    const kind = oneOf('KIND', positionals[0]!, artifactKinds);
    const version = values.version === undefined ? undefined : wholeNumber('version', values.version, 1, 1_000_000);
    const question = { kind, id: positionals[1]!, ...(version === undefined ? {} : { version }) };
    const bundle = await ask(io, ({ artifact }) => artifact.export.query(question));
    await io.writeText(values.out, `${JSON.stringify(bundle, null, 2)}\n`);
    const { of, artifacts, signatures, hash } = bundle;
    await answer(io, { out: values.out, of, artifacts: artifacts.length, signatures: signatures.length, hash }, values);
    return 0;
  },
};
