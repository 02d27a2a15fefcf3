import { z } from 'zod';
import { consentNames, consents } from '../consent-held.ts';
import { block, requireAll } from '../finding.ts';
import { knownFields } from '../known-fields.ts';
import { definePrimitive } from '../primitive.ts';

const ConsentRequiredParams = knownFields({
  consent: z.enum(consentNames),
  /** What stands in the way without it: contact itself, or a thing to do first. */
  otherwise: z.discriminatedUnion('effect', [
    knownFields({ effect: z.literal('BLOCK') }),
    knownFields({ effect: z.literal('REQUIRE'), requirement: z.string().min(1) }),
  ]),
});

/** This way of contact needs the person's consent. */
export const consentRequired = definePrimitive({
  name: 'CONSENT_REQUIRED',
  params: ConsentRequiredParams,
  check: ({ consent, otherwise }) => ({
    find(scene) {
      if (consents[consent](scene)) return undefined;
      return otherwise.effect === 'BLOCK' ? block : requireAll([otherwise.requirement]);
    },
  }),
});
