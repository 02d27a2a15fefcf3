import type { Json } from '../json.ts';
import type { Change } from './change.ts';
import { diffJson } from './diff-json.ts';
import { diffStrategy } from './diff-strategy.ts';
import type { ArtifactKind } from './kind.ts';

/** What changed between two versions of one artifact, in words. */
export const diff = (kind: ArtifactKind, before: Json, after: Json): readonly Change[] =>
  kind === 'strategy' ? diffStrategy(before as object, after as object) : diffJson(before, after);
