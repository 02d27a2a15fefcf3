import { z } from 'zod';
import { consentNames, consents } from '../consent-held.ts';
import { requireAll } from '../finding.ts';
import { knownFields } from '../known-fields.ts';
import { definePrimitive } from '../primitive.ts';

export const DisclosureParams = knownFields({
  /** What must be said, and which disclosures of a script or template say it. */
  requires: z.array(knownFields({ requirement: z.string().min(1), satisfiedBy: z.array(z.string().min(1)).default([]) })).min(1),
  /** `script`: the disclosures of the script; `message`: the opt-out line of the message itself. */
  source: z.enum(['script', 'message']).default('script'),
  /** Whether the guard asks at every contact, or the script is checked once, when it is signed. */
  asked: z.enum(['everyContact', 'whenSigned']).default('everyContact'),
  /** Not required of those who consented. */
  unlessConsent: z.enum(consentNames).optional(),
  /** When in the contact it must be said. */
  moment: z.enum(['start', 'firstInteraction', 'duringOrAfter', 'eachMessage', 'onRequest', 'never']).default('start'),
});
export type DisclosureParams = z.output<typeof DisclosureParams>;

/** Certain things must be said. */
export const disclosure = definePrimitive({
  name: 'DISCLOSURE',
  params: DisclosureParams,
  check: (params) => ({
    find(scene) {
      if (params.asked === 'whenSigned') return undefined;
      if (params.unlessConsent && consents[params.unlessConsent](scene)) return undefined;
      if (params.source === 'message')
        return scene.proposal.hasOptOut ? undefined : requireAll(params.requires.map(({ requirement }) => requirement));
      const said = scene.facts.script?.disclosures ?? [];
      const missing = params.requires.filter(
        ({ requirement, satisfiedBy }) => !said.includes(requirement) && !satisfiedBy.some((name) => said.includes(name)),
      );
      return requireAll(missing.map(({ requirement }) => requirement));
    },
  }),
});
