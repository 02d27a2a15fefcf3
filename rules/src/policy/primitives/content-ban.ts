import { z } from 'zod';
import { knownFields } from '../known-fields.ts';
import { definePrimitive } from '../primitive.ts';

const elements = z.array(z.string().min(1)).max(100);

/** Nothing but these elements may be said, and the required ones must be. */
export const ClosedVocabulary = knownFields({
  kind: z.literal('closedVocabulary'),
  channels: elements,
  required: elements,
  optional: elements,
});

/** What may not be said: phrases, claims by name, or anything outside a closed vocabulary. */
export const ContentBanParams = z.discriminatedUnion('kind', [
  knownFields({ kind: z.literal('phrases'), phrases: knownFields({ en: elements, zh: elements }) }),
  knownFields({ kind: z.literal('claims'), claims: elements }),
  ClosedVocabulary,
]);
export type ContentBanParams = z.output<typeof ContentBanParams>;

/** Judged when a script or template is signed, and by `content`; not contact by contact. */
export const contentBan = definePrimitive({ name: 'CONTENT_BAN', params: ContentBanParams });
