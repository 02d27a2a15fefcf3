import { caseFilterChoices, listCases } from '@dunwell/db/case-list';
import { can } from '@dunwell/rules/access';
import { z } from 'zod';
import { heldIn } from '../held-answer.ts';
import { allowed, router } from '../procedure.ts';
import { journey } from './journey.ts';
import { maskName } from './mask.ts';
import { why } from './why.ts';

const Filter = z.object({
  search: z.string().max(100).optional(),
  bucket: z.array(z.string().max(8)).max(10).optional(),
  status: z.array(z.enum(['open', 'held', 'closed'])).optional(),
  strategyId: z.string().max(64).optional(),
  nodeId: z.string().max(64).optional(),
  product: z.string().max(64).optional(),
  creditorId: z.uuid().optional(),
});

const Page = z.object({
  filter: Filter.default({}),
  orderBy: z.enum(['ref', 'balance', 'daysPastDue', 'next']).default('next'),
  isDescending: z.boolean().default(false),
  offset: z.int().min(0).max(10_000).default(0),
  limit: z.int().min(1).max(200).default(50),
});

export const caseRouter = router({
  /** One page of cases, searched, narrowed and ordered by the database. */
  list: allowed('case.read')
    .input(Page)
    .query(async ({ ctx: { deps, actor }, input }) => {
      const found = await listCases(deps.db, input);
      if (can(actor.role, 'case.contactDetails')) return found;
      return { ...found, rows: found.rows.map((row) => ({ ...row, consumerName: maskName(row.consumerName) })) };
    }),

  /** The values the filters of the list offer. */
  choices: allowed('case.read').query(({ ctx: { deps } }) => heldIn(deps, 'caseFilterChoices', () => caseFilterChoices(deps.db))),

  journey,
  why,
});
