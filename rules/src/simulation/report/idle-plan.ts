import type { Plan } from '../../strategy/index.ts';

/** The same cases with nobody contacted: what a strategy is measured against. */
export function idlePlan(plan: Plan): Plan {
  const start = plan.nodes[plan.start]!;
  const over = { kind: 'end', label: '', config: { outcome: 'leftAlone' }, exits: {} };
  return { ...plan, nodes: { [plan.start]: { ...start, exits: { next: 'over' } }, over }, interrupts: {}, artifacts: [] };
}

/** The plan for every overdue case, as when another strategy calls it; for rehearsing one whose own segment nobody fits at the outset. */
export function openedPlan(plan: Plan): Plan {
  const start = plan.nodes[plan.start]!;
  const segment = [{ fact: 'daysPastDue', operator: 'greaterThanInclusive', value: 1 }];
  return { ...plan, nodes: { ...plan.nodes, [plan.start]: { ...start, config: { ...start.config, segment } } } };
}
