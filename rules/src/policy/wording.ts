import { z } from 'zod';

/** What people read, in both languages. */
export const Words = z.strictObject({ en: z.string().min(1).max(600), zh: z.string().min(1).max(600) });

/** V1 primary text read · V2 secondary source, needs a signature before production · M from memory, ships disabled. */
export const Confidence = z.enum(['V1', 'V2', 'M']);
