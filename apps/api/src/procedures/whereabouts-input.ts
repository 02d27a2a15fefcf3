import { z } from 'zod';

/** Where the person is for a while; `null`: at home. Both days count there. */
export const WhereaboutsInput = z
  .strictObject({
    tz: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'a time zone such as Europe/London'),
    from: z.iso.date(),
    through: z.iso.date(),
    basis: z.string().trim().min(3, 'say where that is known from').max(200),
  })
  .refine(({ from, through }) => from <= through, { path: ['through'], message: 'must not lie before from' })
  .nullable();
