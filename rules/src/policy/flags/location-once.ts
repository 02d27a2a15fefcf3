import { countedBy } from '../counted.ts';
import { block } from '../finding.ts';
import type { Flag } from '../flag.ts';
import { contactTypes } from '../request.ts';

const communicated = countedBy({
  types: [...contactTypes],
  direction: 'outbound',
  outcome: 'communicated',
  actors: 'any',
  exceptPurposes: [],
});

/** A third person may be asked where the consumer is once in a lifetime, unless they ask to be contacted. @source 12 CFR 1006.10(c) */
export const locationOnce: Flag = (scene) => {
  if (scene.facts.thirdPartyRequestedContact?.includes(scene.personId)) return undefined;
  return scene.events.some((event) => event.personId === scene.personId && communicated(scene, event)) ? block : undefined;
};
