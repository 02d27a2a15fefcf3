import { pinArtifacts } from './compile/artifacts.ts';
import { checkAwaits } from './compile/awaits.ts';
import { connect } from './compile/connections.ts';
import { checkFlow } from './compile/flow.ts';
import { readDrawing } from './compile/read-drawing.ts';
import { readSettings } from './compile/settings.ts';
import { checkStart } from './compile/start-node.ts';
import { checkState } from './compile/state-size.ts';
import { readInterrupts } from './compile/stop-conditions.ts';
import type { Graph } from './graph.ts';
import type { Issue } from './issue.ts';
import type { VersionsOf } from './part-state.ts';
import type { Plan } from './plan.ts';
import { planHash } from './plan-hash.ts';
import type { Resolve } from './resolve.ts';

/** A plan, or every reason why the drawing is none. */
export type Compiled =
  | { readonly ok: true; readonly plan: Plan; readonly hash: string; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const nothingKnown: VersionsOf = () => undefined;

/**
 * Turns a drawing into an immutable plan. Reports everything that is wrong at once; never throws on a bad drawing. With
 * `versionsOf` it also says which of its parts nobody has signed yet.
 */
export function compile(drawing: unknown, resolve: Resolve, versionsOf: VersionsOf = nothingKnown): Compiled {
  const read = readDrawing(drawing);
  if ('issues' in read) return { ok: false, issues: read.issues };
  const { graph } = read;
  const { plan, issues } = build(graph, { resolve, versionsOf });
  if (issues.some(({ severity }) => severity === 'error')) return { ok: false, issues };
  return { ok: true, plan, hash: planHash(plan), warnings: issues };
}

function build(
  graph: Graph,
  { resolve, versionsOf }: { readonly resolve: Resolve; readonly versionsOf: VersionsOf },
): { readonly plan: Plan; readonly issues: readonly Issue[] } {
  const settled = readSettings(graph);
  const wired = connect(graph, settled.nodes);
  const stops = readInterrupts(graph);
  const nodes = { ...wired.nodes, ...stops.added };
  // A node that could not be read would make every neighbour look unreachable: one cause, one finding.
  const isWhole = settled.issues.length === 0;
  const start = checkStart(graph);
  const artifacts = pinArtifacts(nodes, { resolve, versionsOf });
  const flow = isWhole && start.length === 0 ? checkFlow(nodes, [graph.start, ...Object.values(stops.interrupts)]) : [];
  const plan: Plan = {
    format: 'dunwell.plan/1',
    strategyId: graph.id,
    name: graph.name,
    start: graph.start,
    nodes,
    interrupts: stops.interrupts,
    artifacts: artifacts.pins,
  };
  const issues = [
    ...settled.issues,
    ...start,
    ...wired.issues,
    ...stops.issues,
    ...flow,
    ...artifacts.issues,
    ...checkState(nodes, resolve),
    ...checkAwaits(nodes),
  ];
  return { plan, issues };
}
