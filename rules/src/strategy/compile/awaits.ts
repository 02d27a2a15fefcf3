import type { CaseEventName } from '../../case-event.ts';
import type { Graph } from '../graph.ts';
import { type Issue, warning } from '../issue.ts';
import type { Plan } from '../plan.ts';
import { isStopEvent } from './stop-conditions.ts';

/** Points out exits that cannot be taken because an interrupt on the same event always comes first. */
export function checkAwaits(nodes: Plan['nodes'], graph: Graph): Issue[] {
  const drawn = new Set<CaseEventName>(graph.interrupts.map(({ on }) => on));
  return Object.entries(nodes).flatMap(([nodeId, { kind, config }]) => {
    if (kind !== 'await') return [];
    return (config.events as CaseEventName[])
      .filter((event) => drawn.has(event) || isStopEvent(event))
      .map((event) => warning('S502', [`"${event}" is taken by the interrupt first`, `“${event}”会先触发中断`], { nodeId, port: event }));
  });
}
