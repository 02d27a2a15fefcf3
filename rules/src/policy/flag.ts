import type { Finding } from './finding.ts';
import type { RuleContext } from './primitive.ts';
import type { Scene } from './scene.ts';

/** A circumstance that bars contact: what a FLAG_BLOCK rule names. */
export type Flag = (scene: Scene, atMs: number, context: RuleContext) => Finding | undefined;

/** The circumstance concerns at least one debt of the proposal; one that names no debt concerns all. */
export const concerns = (scene: Scene, debtIds: readonly string[] | undefined): boolean =>
  debtIds === undefined || scene.debtIds.length === 0 || scene.debtIds.some((id) => debtIds.includes(id));
