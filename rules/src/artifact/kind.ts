import type { Json } from '../json.ts';
import type { Words } from '../lang.ts';
import { contentHash } from './content-hash.ts';

/** Everything that is versioned and signed. Stored: append-only. */
export const artifactKinds = ['strategy', 'ruleset', 'script', 'template', 'scorecard', 'pack', 'experiment', 'calendar'] as const;
export type ArtifactKind = (typeof artifactKinds)[number];

export const artifactKindNames: Readonly<Record<ArtifactKind, Words>> = {
  strategy: { en: 'Strategy', zh: '策略' },
  ruleset: { en: 'Rule set', zh: '规则集' },
  script: { en: 'Script', zh: '话术' },
  template: { en: 'Template', zh: '模板' },
  scorecard: { en: 'Scorecard', zh: '评分卡' },
  pack: { en: 'Policy pack', zh: '政策包' },
  experiment: { en: 'Experiment', zh: '实验' },
  calendar: { en: 'Holiday calendar', zh: '节假日日历' },
};

/** Fields that change how an artifact looks and nothing that runs, so they are outside what is signed. */
const looks: Partial<Record<ArtifactKind, readonly string[]>> = { strategy: ['layout'], script: ['layout'] };

/** The part of an artifact that is signed. */
export function signedPart(kind: ArtifactKind, body: Json): Json {
  const dropped = looks[kind];
  if (!dropped || typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([key]) => !dropped.includes(key)));
}

/** The content hash an artifact is signed under. */
export const hashOf = (kind: ArtifactKind, body: Json): string => contentHash(signedPart(kind, body));
