import type { Words } from '../lang.ts';
import { type Issue, notice, warning } from './issue.ts';
import type { ArtifactRef } from './plan.ts';

/** One version of a part, as a house has it on file. */
export interface PartVersion {
  readonly version: number;
  readonly status: 'draft' | 'inReview' | 'signed' | 'rejected' | 'retired';
}

/** All versions a house has of a part; `undefined` where nobody keeps any, as beside a file. */
export type VersionsOf = (ref: ArtifactRef) => readonly PartVersion[] | undefined;

/** Versions as a house lists them, by the part they are of. */
export function versionsByPart(versions: readonly (PartVersion & { readonly kind: string; readonly id: string })[]): VersionsOf {
  const known = new Map<string, PartVersion[]>();
  for (const { kind, id, ...version } of versions) known.set(`${kind}/${id}`, [...(known.get(`${kind}/${id}`) ?? []), version]);
  return ({ kind, id }) => known.get(`${kind}/${id}`);
}

const newestOf = (versions: readonly PartVersion[], statuses: readonly PartVersion['status'][]): number | undefined => {
  const found = versions.filter(({ status }) => statuses.includes(status)).map(({ version }) => version);
  return found.length === 0 ? undefined : Math.max(...found);
};

const kindNames: Readonly<Record<ArtifactRef['kind'], Words>> = {
  strategy: { en: 'strategy', zh: '策略' },
  ruleset: { en: 'rule set', zh: '规则集' },
  script: { en: 'script', zh: '话术' },
  template: { en: 'template', zh: '模板' },
  scorecard: { en: 'scorecard', zh: '评分卡' },
};

const nameOf = ({ kind, id }: ArtifactRef): { readonly en: string; readonly zh: string } => {
  const { en, zh } = kindNames[kind];
  return { en: `${en} "${id}"`, zh: `${zh}“${id}”` };
};

/** Why a part cannot be named at all, and what to do. */
export function missingInWords(ref: ArtifactRef, versions: readonly PartVersion[] = []): readonly [en: string, zh: string] {
  const { en, zh } = nameOf(ref);
  const refused = versions.toSorted((a, b) => b.version - a.version)[0];
  if (!refused) return [`there is no ${en}: hand it in, or name another`, `没有${zh}：请先提交，或改用其他`];
  const [was, wasZh] = refused.status === 'retired' ? ['withdrawn', '撤回'] : ['turned down', '退回'];
  return [
    `version ${refused.version} of ${en} was ${was}: hand in a new one, or name another`,
    `${zh}的第 ${refused.version} 版已被${wasZh}：请提交新版本，或改用其他`,
  ];
}

/** What a drawing must know of the version it gets: that nobody has signed it yet, or that a newer one waits and is not in it. */
export function stateIssue(ref: ArtifactRef, versions: readonly PartVersion[], nodeId: string): Issue | undefined {
  const { en, zh } = nameOf(ref);
  const signed = newestOf(versions, ['signed']);
  const waiting = newestOf(versions, ['inReview', 'draft']);
  if (waiting === undefined || (signed !== undefined && signed > waiting)) return undefined;
  if (signed === undefined) {
    const text = `version ${waiting} of ${en} is still in review: have it signed before this strategy is put to work`;
    return warning('S408', [text, `${zh}的第 ${waiting} 版仍在审阅：策略投入使用前须先签署该版本`], { nodeId });
  }
  const text = `version ${signed} of ${en}, the last one signed, is used: version ${waiting} is still in review; have it signed, then hand this drawing in again`;
  return notice('S409', [text, `采用${zh}最近签署的第 ${signed} 版：第 ${waiting} 版仍在审阅；如需采用，请先签署，再重新提交此图`], {
    nodeId,
  });
}
