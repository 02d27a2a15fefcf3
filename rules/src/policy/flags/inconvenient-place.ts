import { block } from '../finding.ts';
import type { Flag } from '../flag.ts';
import type { Scene } from '../scene.ts';

/** Where the medium is tied to: a landline and the post to the home unless known otherwise, a mobile nowhere unless known. */
function placeOf(scene: Scene): string | undefined {
  if (scene.phone.place !== undefined) return scene.phone.place;
  return scene.proposal.channel === 'letter' || scene.phone.lineType === 'landline' ? 'home' : undefined;
}

/** The person called this place inconvenient. @source 12 CFR 1006.6(b)(1)(ii) comment 1 */
export const inconvenientPlace: Flag = (scene) => {
  const place = placeOf(scene);
  return place !== undefined && scene.facts.inconvenientPlaces?.includes(place) ? block : undefined;
};
