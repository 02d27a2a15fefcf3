import { listMessages } from '@dunwell/db/message-log';
import { channels } from '@dunwell/rules';
import { can } from '@dunwell/rules/access';
import { z } from 'zod';
import { allowed, router } from '../procedure.ts';
import { kindOfChannel, maskContact, maskName } from './mask.ts';

export const message = router({
  /** What left the house, word for word, newest first. */
  list: allowed('case.read')
    .input(z.object({ channel: z.enum(channels).optional(), beforeMs: z.number().optional(), limit: z.int().min(1).max(200).default(50) }))
    .query(async ({ ctx: { deps, actor }, input }) => {
      const rows = await listMessages(deps.db, input);
      if (can(actor.role, 'case.contactDetails')) return rows;
      return rows.map((row) => ({ ...row, consumerName: maskName(row.consumerName), to: maskContact(kindOfChannel(row.channel), row.to) }));
    }),
});
