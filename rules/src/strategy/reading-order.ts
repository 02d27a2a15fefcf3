import { caseEventNames } from '../case-event.ts';
import { isFilledIn } from './compile/stop-conditions.ts';
import type { Plan } from './plan.ts';

/** Drawn nodes in the order a reader meets them: breadth first from the start, then from the interrupts. */
export function readingOrder({ nodes, start, interrupts }: Plan): string[] {
  const order = new Set([start]);
  const follow = (): void => {
    for (const id of order) for (const to of Object.values(nodes[id]?.exits ?? {})) order.add(to);
  };
  follow();
  for (const event of caseEventNames) {
    const to = interrupts[event];
    if (to === undefined) continue;
    order.add(to);
    follow();
  }
  return [...order].filter((id) => !isFilledIn(id));
}
