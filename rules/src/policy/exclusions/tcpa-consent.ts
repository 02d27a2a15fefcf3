import { consents } from '../consent-held.ts';
import type { Exclusion } from '../exclusion.ts';

/** The person consented to automated calls to this number. @source FCC 22-100 */
export const tcpaConsent: Exclusion = { proposal: (scene) => consents.tcpa(scene) };
