import { canonicalJson } from '../artifact/index.ts';
import type { CaseState } from '../effects.ts';
import type { Json } from '../json.ts';
import type { Plan, PlanNode } from './plan.ts';

/** Where cases on an old node go in the new plan; `null`: they finish on the old plan. Nodes left out keep their name. */
export type NodeMap = Readonly<Record<string, string | null>>;

/** Which cases under way a new version takes over: none, those at a stage boundary, or all that safely can. */
export type PublishPolicy = 'newOnly' | 'nextStage' | 'now';

/** A position in the new plan; `reenter`: the node is entered anew (reply `started`), because it is not the same node any more. */
export type MappedPosition =
  | { readonly ok: true; readonly state: CaseState; readonly reenter: boolean }
  | { readonly ok: false; readonly reason: 'contactInFlight' | 'promiseOpen' | 'finishOnOld' | 'nodeGone' };

const rootNodeId = ({ stack, nodeId }: CaseState): string => stack[0] ?? nodeId;

/** True when the policy lets this case move now. */
export function mayMove(policy: PublishPolicy, oldPlan: Plan, state: CaseState): boolean {
  switch (policy) {
    case 'newOnly':
      return false;
    case 'nextStage': {
      const kind = oldPlan.nodes[state.nodeId]?.kind;
      return state.stack.length === 0 && (kind === 'wait' || kind === 'await');
    }
    case 'now':
      return true;
  }
}

/** Finds the case's place in another plan. Never moves a case in the middle of a contact or away from an open promise. */
export function mapPosition(oldPlan: Plan, newPlan: Plan, nodeMap: NodeMap, state: CaseState): MappedPosition {
  const from = rootNodeId(state);
  const to = Object.hasOwn(nodeMap, from) ? (nodeMap[from] ?? null) : from;
  if (state.memo.phase === 'contact') return { ok: false, reason: 'contactInFlight' };
  if (to === null) return { ok: false, reason: 'finishOnOld' };
  const before = oldPlan.nodes[from];
  const target = newPlan.nodes[to];
  if (!before || !target) return { ok: false, reason: 'nodeGone' };
  if (before.kind === 'promise' && target.kind !== 'promise') return { ok: false, reason: 'promiseOpen' };
  const isSame = isSameNode(before, target) && samePins(oldPlan, newPlan, target);
  const visits = mapVisits(state.visits, nodeMap, newPlan, isSame);
  if (!isSame) return { ok: true, reenter: true, state: { ...state, nodeId: to, stack: [], memo: {}, visits } };
  const moved = state.stack.length === 0 ? { nodeId: to } : { stack: [to, ...state.stack.slice(1)] };
  return { ok: true, reenter: false, state: { ...state, ...moved, visits } };
}

/** Same kind and settings: what the node remembers still means the same. */
const isSameNode = (a: PlanNode, b: PlanNode): boolean =>
  a.kind === b.kind && (a.version ?? 0) === (b.version ?? 0) && canonicalJson(a.config as Json) === canonicalJson(b.config as Json);

/** A case inside a sub-strategy stays there only while it is the very same version of it. */
function samePins(oldPlan: Plan, newPlan: Plan, { config }: PlanNode): boolean {
  if (typeof config.strategyId !== 'string') return true;
  const pinned = ({ artifacts }: Plan) => artifacts.find(({ kind, id }) => kind === 'strategy' && id === config.strategyId)?.hash;
  return pinned(oldPlan) === pinned(newPlan);
}

function mapVisits(visits: CaseState['visits'], nodeMap: NodeMap, newPlan: Plan, keepInner: boolean): CaseState['visits'] {
  const kept = Object.entries(visits).flatMap(([key, count]): [string, number][] => {
    if (key.includes('/')) return keepInner ? [[key, count]] : [];
    const to = Object.hasOwn(nodeMap, key) ? nodeMap[key] : key;
    return to !== null && to !== undefined && Object.hasOwn(newPlan.nodes, to) ? [[to, count]] : [];
  });
  return Object.fromEntries(kept);
}
