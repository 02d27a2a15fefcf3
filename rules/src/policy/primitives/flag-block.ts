import { z } from 'zod';
import { flags } from '../flags/index.ts';
import { knownFields } from '../known-fields.ts';
import { definePrimitive } from '../primitive.ts';
import { mayReplyOnce } from '../reply.ts';

const FlagBlockParams = knownFields({
  flag: z.enum(Object.keys(flags) as [keyof typeof flags, ...(keyof typeof flags)[]]),
  /** One answer through the medium the person wrote or called by is allowed. */
  exceptOneReply: z.boolean().default(false),
});

/** A circumstance bars contact, for good or until it ends. */
export const flagBlock = definePrimitive({
  name: 'FLAG_BLOCK',
  params: FlagBlockParams,
  check: (params, context) => ({
    find(scene, atMs) {
      const found = flags[params.flag](scene, atMs, context);
      return params.exceptOneReply && mayReplyOnce(scene) ? undefined : found;
    },
  }),
});
