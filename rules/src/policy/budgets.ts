import type { Words } from '../lang.ts';
import { activeRules, candidatesFor } from './decide.ts';
import { type Pack, packRef } from './pack.ts';
import type { Usage } from './primitive.ts';
import type { Request } from './request.ts';
import { sceneOf } from './scene.ts';

/** How much of one limit on the number of contacts is used, and how much is left before the proposed contact. */
export interface Budget extends Usage {
  readonly rule: string;
  readonly pack: string;
  readonly left: number;
  readonly words: Words;
}

/** Every cap that applies to this contact at its moment, counted exactly as `decide` counts it. */
export function budgets(request: Request, packs: readonly Pack[]): readonly Budget[] {
  const scene = sceneOf(request);
  return candidatesFor(scene, packs).flatMap((candidate) =>
    activeRules(candidate, scene, scene.atMs).flatMap(({ rule, usage }) =>
      (usage?.(scene, scene.atMs) ?? []).map((used) => ({
        rule: rule.id,
        pack: packRef(candidate.pack.pack),
        ...used,
        left: Math.max(0, used.cap - used.used),
        words: rule.words,
      })),
    ),
  );
}
