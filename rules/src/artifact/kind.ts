import type { Json } from '../json.ts';
import { contentHash } from './content-hash.ts';

/** Everything that is versioned and signed. Stored: append-only. */
export const artifactKinds = ['strategy', 'ruleset', 'script', 'template', 'scorecard', 'pack', 'experiment', 'calendar'] as const;
export type ArtifactKind = (typeof artifactKinds)[number];

/** Fields that change how an artifact looks and nothing that runs, so they are outside what is signed. */
const looks: Partial<Record<ArtifactKind, readonly string[]>> = { strategy: ['layout'], script: ['layout'] };

/** The part of an artifact that is signed. */
function signedPart(kind: ArtifactKind, body: Json): Json {
  const dropped = looks[kind];
  if (!dropped || typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([key]) => !dropped.includes(key)));
}

/** The content hash an artifact is signed under. */
export const hashOf = (kind: ArtifactKind, body: Json): string => contentHash(signedPart(kind, body));
