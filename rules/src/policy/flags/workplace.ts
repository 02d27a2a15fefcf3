import { block } from '../finding.ts';
import type { Flag } from '../flag.ts';

/** The employer does not allow it. @source 12 CFR 1006.6(b)(3) */
export const workplace: Flag = (scene) => (scene.facts.employerProhibits && scene.phone.place === 'work' ? block : undefined);
