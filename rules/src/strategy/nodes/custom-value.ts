import { z } from 'zod';

/** A value a strategy may store under a name of its own. */
export const customValue = z.union([z.string().max(200), z.number(), z.boolean(), z.null()]);
