import type { Exclusion } from '../exclusion.ts';

/** Calls to a number since learned not to be the person's. @source 12 CFR 1006.14(b)(2)(i) comment 3 */
export const misdirected: Exclusion = {
  event: (scene, event) =>
    scene.facts.wrongNumbers?.some(
      (wrong) => wrong.to === event.to && (wrong.learnedAt === undefined || scene.known(wrong.learnedAt) !== undefined),
    ) === true,
};
