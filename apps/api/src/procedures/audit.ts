import { auditPage, verifyAudit } from '@dunwell/db/audit';
import { z } from 'zod';
import { allowed, router } from '../procedure.ts';

export const audit = router({
  /** The chain of people's acts is whole, or the first entry that does not fit. */
  verify: allowed('audit.read').query(({ ctx: { deps } }) => verifyAudit(deps.db)),

  /** Up to 1,000 entries after that one, oldest first, with their hashes: to keep and to check elsewhere. */
  entries: allowed('audit.read')
    .input(z.object({ afterSeq: z.int().min(0).default(0) }))
    .query(async ({ ctx: { deps }, input }) =>
      (await auditPage(deps.db, input.afterSeq)).map(({ recordedAtMs: _recordedAtMs, ...entry }) => entry),
    ),
});
