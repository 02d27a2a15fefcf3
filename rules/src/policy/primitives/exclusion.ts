import { z } from 'zod';
import { exclusions } from '../exclusions/index.ts';
import { knownFields } from '../known-fields.ts';
import { definePrimitive } from '../primitive.ts';

export const ExclusionParams = knownFields({
  exclusion: z.enum(Object.keys(exclusions) as [keyof typeof exclusions, ...(keyof typeof exclusions)[]]),
  /** Caps and cool-downs of the same pack it is taken out of. */
  from: z.array(z.string().min(1)).min(1),
});

/** Takes contacts out of the caps and cool-downs of its own pack; it never loosens another. */
export const exclusion = definePrimitive({ name: 'EXCLUSION', params: ExclusionParams });
