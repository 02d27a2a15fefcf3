import { type Issue, warning } from '../issue.ts';
import { nodeOf } from '../node-of.ts';
import type { Plan } from '../plan.ts';
import { isStopEvent } from './stop-conditions.ts';

/** Points out exits that cannot be taken because a stop condition always comes first. */
export function checkAwaits(nodes: Plan['nodes']): Issue[] {
  return Object.entries(nodes).flatMap(([nodeId, planNode]) => {
    const { listens, ports } = nodeOf(planNode);
    return listens
      .filter((event) => isStopEvent(event) && ports.includes(event))
      .map((port) =>
        warning('S502', [`"${port}" stops the strategy before this exit is taken`, `“${port}”会先中止策略，不走此出口`], { nodeId, port }),
      );
  });
}
