import type { Exclusion } from '../exclusion.ts';

/** Busy, not in service, failed before ringing. @source 12 CFR 1006.14(b)(3)(ii) */
export const notConnected: Exclusion = { event: (_scene, event) => !event.isConnected };
