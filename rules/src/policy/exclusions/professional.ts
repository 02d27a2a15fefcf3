import type { Exclusion } from '../exclusion.ts';

/** Calls to attorneys, creditors and reporting agencies. @source 12 CFR 1006.14(b)(3)(iii) */
export const professional: Exclusion = { proposal: (scene) => scene.roleClass === 'professional' };
