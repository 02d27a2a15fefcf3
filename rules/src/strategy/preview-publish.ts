import { type CaseEventName, caseEventNames } from '../case-event.ts';
import { mapPosition, type NodeMap } from './map-position.ts';
import { nextBehaviour } from './next-behaviour.ts';
import type { Plan } from './plan.ts';

/** Cases now standing on one node of the old plan. */
export interface PositionCount {
  readonly nodeId: string;
  readonly count: number;
}

/** What publishing would change for the cases under way. */
export interface PublishPreview {
  readonly total: number;
  /** Would do exactly what they would have done. */
  readonly same: number;
  /** Would do something else next. */
  readonly different: number;
  /** Have no place in the new plan and finish on the old one. */
  readonly stays: number;
  readonly nodes: readonly (PositionCount & { readonly verdict: 'same' | 'different' | 'stays' })[];
  /** Events that would lead somewhere else, wherever a case stands. */
  readonly interrupts: readonly CaseEventName[];
}

/** Counts how many cases would do what differently next if the new plan took them over now. */
export function previewPublish(
  oldPlan: Plan,
  newPlan: Plan,
  { positions, nodeMap = {} }: { readonly positions: readonly PositionCount[]; readonly nodeMap?: NodeMap },
): PublishPreview {
  const verdictOf = (nodeId: string): 'same' | 'different' | 'stays' => {
    const mapped = mapPosition(oldPlan, newPlan, nodeMap, { nodeId, seq: 0, visits: {}, memo: {}, stack: [] });
    if (!mapped.ok) return 'stays';
    return nextBehaviour(oldPlan, nodeId) === nextBehaviour(newPlan, mapped.state.nodeId) ? 'same' : 'different';
  };
  const nodes = positions.map((position) => ({ ...position, verdict: verdictOf(position.nodeId) }));
  const sum = (verdict?: string): number =>
    nodes.reduce((total, node) => total + (verdict === undefined || node.verdict === verdict ? node.count : 0), 0);
  const leadsTo = (plan: Plan, event: CaseEventName): string => {
    const to = plan.interrupts[event];
    return to === undefined ? '' : nextBehaviour(plan, to);
  };
  return {
    total: sum(),
    same: sum('same'),
    different: sum('different'),
    stays: sum('stays'),
    nodes,
    interrupts: caseEventNames.filter((event) => leadsTo(oldPlan, event) !== leadsTo(newPlan, event)),
  };
}
