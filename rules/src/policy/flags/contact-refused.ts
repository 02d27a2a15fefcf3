import { block } from '../finding.ts';
import type { Flag } from '../flag.ts';

/** This person has refused, once and for all. */
export const contactRefused: Flag = (scene) => (scene.facts.contactRefused?.includes(scene.personId) ? block : undefined);
