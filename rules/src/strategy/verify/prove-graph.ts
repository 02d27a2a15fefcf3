import { allOf, type Claim, nothing, words } from './claim.ts';
import { groundOf } from './ground.ts';
import type { Limits } from './limits.ts';
import type { ProofGraph } from './proof-graph.ts';
import { proveCap } from './prove-caps.ts';
import { proveCooldown } from './prove-cooldowns.ts';
import { type ContentOf, proveDisclosures } from './prove-disclosures.ts';
import { proveEndings } from './prove-endings.ts';
import { proveHours } from './prove-hours.ts';
import { proveStops } from './prove-stops.ts';
import { proveVoicemails } from './prove-voicemails.ts';
import { proveWording } from './prove-wording.ts';

/** Every proof about one graph, sub-strategies included; loops are proved plan by plan. */
export function proveGraph(graph: ProofGraph, limits: Limits, contentOf: ContentOf | undefined): Claim {
  const ground = groundOf(graph, limits.hours);
  return allOf([
    proveEndings(ground),
    proveStops(ground),
    guarded,
    ...limits.hours.map((limit) => proveHours(ground, limit)),
    ...limits.caps.map((limit) => proveCap(ground, limit)),
    ...limits.cooldowns.map((limit) => proveCooldown(ground, limit)),
    contentOf ? proveDisclosures(ground, limits.disclosures, contentOf) : nothing,
    contentOf ? proveWording(ground, limits.wording ?? [], contentOf) : nothing,
    contentOf ? proveVoicemails(ground, limits.voicemail ?? [], contentOf) : nothing,
  ]);
}

/** Holds by construction: a plan's only means of contact is the `contact` command, and whoever performs it must hold the guard's token. */
const guarded: Claim = {
  ...nothing,
  proved: [
    { rule: 'contact.guarded', what: words('every contact passes the guard at the moment of dispatch', '每次联系在发出时都经过合规闸门') },
  ],
};
