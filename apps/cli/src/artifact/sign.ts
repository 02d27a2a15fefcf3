import { type ArtifactKind, artifactKinds } from '@dunwell/rules/artifact';
import { answer } from '../answer.ts';
import { oneOf, readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { ask } from '../remote/house.ts';
import { readBundle } from './read-bundle.ts';

interface Named {
  readonly kind: ArtifactKind;
  readonly id: string;
  readonly hash: string;
}

/** `dunwell artifact sign`: one version by its hash, or everything in a bundle; a plan is signed with its strategy. Four eyes, as on the screens. */
export const artifactSign: Command = {
  usage: 'BUNDLE.json | KIND ID HASH [--comment TEXT]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['BUNDLE.json | KIND', 'ID?', 'HASH?'], { comment: { type: 'string' } });
    const named = await namedBy(io, positionals);
    const { comment = '' } = values;
    await ask(io, async ({ artifact }) => {
      for (const each of named) await artifact.sign.mutate({ ...each, comment });
    });
    await answer(io, { signed: named }, values);
    return 0;
  },
};

async function namedBy(io: Io, [first, id, hash]: readonly string[]): Promise<readonly Named[]> {
  if (id !== undefined && hash === undefined) throw new BadInput('HASH is missing: the content hash that is signed');
  if (id !== undefined) return [{ kind: oneOf('KIND', first!, artifactKinds), id, hash: hash! }];
  const { artifacts } = await readBundle(io, first!);
  return artifacts.flatMap(({ kind, id: of, hash: own }) => (kind === 'plan' ? [] : [{ kind, id: of, hash: own }]));
}
