import { type CaseEventName, caseEventNames } from '@dunwell/rules';
import type { Graph } from '@dunwell/rules/strategy';

/** The drawing with that event leading there, or nowhere; in the order of precedence. The same drawing when nothing changes. */
export function routeInterrupt(graph: Graph, on: CaseEventName, to: string | undefined): Graph {
  const before = graph.interrupts.filter((interrupt) => interrupt.on === on);
  if (before.length === (to === undefined ? 0 : 1) && before.every((interrupt) => interrupt.to === to)) return graph;
  const others = graph.interrupts.filter((interrupt) => interrupt.on !== on);
  const interrupts = to === undefined ? others : [...others, { on, to }];
  return { ...graph, interrupts: interrupts.sort((a, b) => caseEventNames.indexOf(a.on) - caseEventNames.indexOf(b.on)) };
}
