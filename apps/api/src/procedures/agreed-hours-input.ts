import type { AgreedHours } from '@dunwell/db';
import { z } from 'zod';

export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 17:30');

/** Hours agreed with a person: by whom, and when; the guard opens for them where a pack lets it. */
export const AgreedHoursInput = z
  .strictObject({
    from: Clock,
    to: Clock,
    agreedWith: z.string().trim().min(3, 'say who agreed').max(200),
    /** Epoch ms; absent = now. */
    agreedAtMs: z.int().min(0).nullish(),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'must not be the same as from' });

/** As it is kept; nobody has agreed later than now. */
export const agreedHoursOf = ({ from, to, agreedWith, agreedAtMs }: z.output<typeof AgreedHoursInput>, atMs: number): AgreedHours => ({
  from,
  to,
  agreedWith,
  agreedAtMs: Math.min(agreedAtMs ?? atMs, atMs),
});
