import type { Json } from '@dunwell/rules';
import { type ArtifactKind, artifactKinds } from '@dunwell/rules/artifact';
import { oneOf } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';

const byFormat: Readonly<Record<string, ArtifactKind>> = {
  'dunwell.strategy/1': 'strategy',
  'dunwell.ruleset/1': 'ruleset',
  'dunwell.table/1': 'ruleset',
  'dunwell.script/1': 'script',
  'dunwell.template/1': 'template',
  'dunwell.scorecard/1': 'scorecard',
  'dunwell.pack/1': 'pack',
  'dunwell.calendar/1': 'calendar',
  'dunwell.experiment/1': 'experiment',
};

/** The kind of an artifact file: what `--kind` says, else what its `format` says. @throws BadInput when neither does. */
export function kindOfFile(body: Json, path: string, flag: string | undefined): ArtifactKind {
  if (flag !== undefined) return oneOf('kind', flag, artifactKinds);
  const format = typeof body === 'object' && body !== null && 'format' in body ? String(body.format) : undefined;
  const kind = format === undefined ? undefined : byFormat[format];
  if (!kind) throw new BadInput(`${path}: format: does not say what it is; use --kind ${artifactKinds.join('|')}`);
  return kind;
}
