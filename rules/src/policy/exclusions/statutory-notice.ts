import type { Exclusion } from '../exclusion.ts';

/** Notices the law itself demands. */
export const statutoryNotice: Exclusion = {
  event: (_scene, event) => event.purpose === 'statutory_notice',
  proposal: (scene) => scene.purpose === 'statutory_notice',
};
