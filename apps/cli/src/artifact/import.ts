import { answer } from '../answer.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { ask } from '../remote/house.ts';
import { readBundle } from './read-bundle.ts';

/** `dunwell artifact import`: verified here and there; what comes in waits for signatures, whoever signed it elsewhere. */
export const artifactImport: Command = {
  usage: 'BUNDLE.json [--dry-run]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['BUNDLE.json'], { 'dry-run': { type: 'boolean' } });
    const bundle = await readBundle(io, positionals[0]!);
    for (const { kind, id, verdict, signer } of bundle.signatures) io.err(`${kind} ${id}: ${verdict} by ${signer} where it comes from`);
    if (values['dry-run']) await answer(io, { ok: true, of: bundle.of, artifacts: bundle.artifacts.length, hash: bundle.hash }, values);
    else await answer(io, await ask(io, ({ artifact }) => artifact.import.mutate(bundle)), values);
    return 0;
  },
};
