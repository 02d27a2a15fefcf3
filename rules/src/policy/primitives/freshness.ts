import { z } from 'zod';
import { requireAll } from '../finding.ts';
import { knownFields } from '../known-fields.ts';
import { definePrimitive } from '../primitive.ts';
import type { Scene } from '../scene.ts';
import { dayAt } from '../zone-clock.ts';

const FreshnessParams = knownFields({
  evidence: z.enum(['smsNumber']),
  maxAgeDays: z.int().min(0).max(3650),
  requirement: z.string().min(1),
});

/** The database's answer to "was it reassigned?" was no. Anything else, `no_data` too, proves nothing. */
const stillTheirs = /^(no|not_.+|no_(reassign|disconnect|change).*|false|clear|ok|valid|same.*|unchanged)$/;

/** When the person last texted us, renewed consent, or the number was last found not to have been reassigned. @source 12 CFR 1006.6(d)(5) */
function smsNumberEvidence(scene: Scene): number[] {
  const { to } = scene.proposal;
  const found: number[] = [];
  for (const event of scene.events)
    if (event.isInbound && event.type === 'sms' && event.personId === scene.personId) found.push(event.atMs);
  const consent = scene.facts.smsConsent;
  const consentMs = consent && (consent.to === undefined || consent.to === to) ? scene.known(consent.at) : undefined;
  if (consentMs !== undefined) found.push(consentMs);
  for (const check of scene.facts.reassignedNumberChecks ?? []) {
    const checkedMs = check.to === to && (check.result === undefined || stillTheirs.test(check.result)) ? scene.known(check.at) : undefined;
    if (checkedMs !== undefined) found.push(checkedMs);
  }
  return found;
}

/** Evidence must not be older than so many local dates. */
export const freshness = definePrimitive({
  name: 'FRESHNESS',
  params: FreshnessParams,
  check: (params, context) => ({
    find(scene, atMs) {
      const zones = context.zones(scene, atMs);
      const isFresh = (evidenceMs: number): boolean =>
        zones.length > 0 && zones.every((zone) => dayAt(zone, atMs) - dayAt(zone, evidenceMs) <= params.maxAgeDays);
      return smsNumberEvidence(scene).some(isFresh) ? undefined : requireAll([params.requirement]);
    },
  }),
});
