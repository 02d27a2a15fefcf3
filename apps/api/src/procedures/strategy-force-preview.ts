import type { Db } from '@dunwell/db';
import { artifactsByHash } from '@dunwell/db/decision';
import { type LivePosition, livePositions } from '@dunwell/db/publishing';
import { type NodeMap, type Plan, type PublishPreview, previewPublish } from '@dunwell/rules/strategy';
import { z } from 'zod';
import { allowed } from '../procedure.ts';
import { NodeMapInput, planToForce } from './force-plan.ts';

/** Cases on one node of one older plan, and what the new one would make of them. */
export interface PreviewedPosition extends LivePosition {
  readonly label: string;
  readonly verdict: PublishPreview['nodes'][number]['verdict'];
  /** The new plan has no node of that name. */
  readonly isGone: boolean;
}

interface Taken {
  readonly strategyId: string;
  readonly planHash: string;
  readonly plan: Plan;
  readonly nodeMap: NodeMap;
}

/** What putting a plan to work would change for every case under way, whichever older plan it is on. */
export async function previewTaking(db: Db, { strategyId, planHash, plan, nodeMap }: Taken) {
  const live = await livePositions(db, strategyId, planHash);
  const olds = await artifactsByHash(db, [...new Set(live.map((position) => position.planHash))]);
  const previews = olds.map(({ hash, body }) => {
    const old = body as unknown as Plan;
    const preview = previewPublish(old, plan, { positions: live.filter((position) => position.planHash === hash), nodeMap });
    const positions = preview.nodes.map((node): PreviewedPosition => {
      const label = old.nodes[node.nodeId]?.label ?? '';
      return { ...node, planHash: hash, label, isGone: !Object.hasOwn(plan.nodes, node.nodeId) };
    });
    return { positions, interrupts: preview.interrupts };
  });
  const positions = previews.flatMap((preview) => preview.positions);
  const countOf = (verdict?: PreviewedPosition['verdict']): number =>
    positions.reduce((sum, position) => (verdict === undefined || position.verdict === verdict ? sum + position.count : sum), 0);
  return {
    total: countOf(),
    same: countOf('same'),
    different: countOf('different'),
    stays: countOf('stays'),
    positions,
    interrupts: [...new Set(previews.flatMap(({ interrupts }) => interrupts))],
  };
}

/** Before putting into force: how many cases under way would do something else next, and which have no place in the new version. */
export const previewForce = allowed('strategy.publish')
  .input(z.object({ strategyId: z.string().max(64), nodeMap: NodeMapInput.default({}) }))
  .query(async ({ ctx: { deps }, input }) => {
    const { planHash, plan } = await planToForce(deps, input.strategyId);
    const preview = await previewTaking(deps.db, { ...input, planHash, plan });
    const nodes = Object.entries(plan.nodes).map(([id, { kind, label }]) => ({ id, kind, label }));
    return { planHash, nodes, ...preview };
  });
