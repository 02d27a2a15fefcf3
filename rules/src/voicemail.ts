import { z } from 'zod';

const Sentence = z.string().min(1).max(300);

/** A message for an answering machine, in parts: what each part is, and how it says it. */
export const Voicemail = z.strictObject({
  format: z.literal('dunwell.voicemail/1'),
  id: z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/),
  parts: z
    .array(z.strictObject({ element: z.string().min(1).max(200), say: z.strictObject({ en: Sentence, zh: Sentence }) }))
    .min(1)
    .max(20),
});
export type Voicemail = z.output<typeof Voicemail>;
export type VoicemailPart = Voicemail['parts'][number];
