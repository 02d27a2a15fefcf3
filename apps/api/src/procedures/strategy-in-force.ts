import { publicationPolicies } from '@dunwell/db';
import { appendAudit } from '@dunwell/db/audit';
import { publicationsInForce } from '@dunwell/db/drawing';
import { publishPlan, wakeOnOlderPlans } from '@dunwell/db/publishing';
import type { Json } from '@dunwell/rules';
import type { NodeMap, Plan } from '@dunwell/rules/strategy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { nowOf } from '../business-now.ts';
import { allowed } from '../procedure.ts';
import { NodeMapInput, planToForce } from './force-plan.ts';
import { previewTaking } from './strategy-force-preview.ts';

const Input = z.object({
  strategyId: z.string().max(64),
  policy: z.enum(publicationPolicies).optional(),
  nodeMap: NodeMapInput.optional(),
});

/** Puts the newest signed version to work, and says what becomes of the cases under way. */
export const putIntoForce = allowed('strategy.publish')
  .input(Input)
  .mutation(async ({ ctx: { deps, actor }, input: { strategyId, policy: wished, nodeMap = {} } }) => {
    const { planHash, plan } = await planToForce(deps, strategyId);
    refuseUnknownNodes(plan, nodeMap);
    const before = (await publicationsInForce(deps.db)).find((one) => one.strategyId === strategyId);
    const policy = wished ?? before?.policy ?? 'newCasesOnly';
    const { positions } = await previewTaking(deps.db, { strategyId, planHash, plan, nodeMap });
    const atMs = await nowOf(deps);
    const terms = { priority: before?.priority ?? 0, segment: before?.segment ?? {}, policy, migration: nodeMap as Json };
    const answer = await deps.db.transaction(async (tx) => {
      const published = await publishPlan(tx, { strategyId, planHash, ...terms, fromMs: atMs, publishedBy: actor.id });
      if (published === 'inForce') return published;
      const detail = { planHash, policy, nodeMap } as Json;
      await appendAudit(tx, { actor: actor.id, action: 'published', subject: `strategy/${strategyId}`, detail, atMs });
      const moving = positions.filter(({ verdict }) => verdict !== 'stays');
      if (policy === 'migrateNow') await wakeOnOlderPlans(tx, { strategyId, atMs, positions: moving });
      return published;
    });
    return { answer, planHash };
  });

function refuseUnknownNodes(plan: Plan, nodeMap: NodeMap): void {
  const unknown = Object.values(nodeMap).filter((to) => to !== null && !Object.hasOwn(plan.nodes, to));
  if (unknown.length > 0)
    throw new TRPCError({ code: 'BAD_REQUEST', message: `nodeMap: the new version has no node ${unknown.join(', ')}` });
}
