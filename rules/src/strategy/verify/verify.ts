import type { Words } from '../../lang.ts';
import type { Library } from '../library.ts';
import type { Plan } from '../plan.ts';
import { abstractPlan } from './abstract.ts';
import { allOf, type Breach, type Claim } from './claim.ts';
import type { Limits } from './limits.ts';
import type { ProofGraph } from './proof-graph.ts';
import type { ContentOf } from './prove-disclosures.ts';
import { proveLoops } from './prove-endings.ts';
import { proveGraph } from './prove-graph.ts';
import { withRoute } from './route.ts';
import { type TimelineEntry, timelineOf } from './timeline.ts';

export interface VerifyOptions {
  readonly limits: Limits;
  /** What scripts and templates say; without it disclosures are not judged. */
  readonly contentOf?: ContentOf;
  /** Needed for plans with sub-strategies. */
  readonly library?: Library;
}

/** A path on which the strategy by itself would break a limit, with local times of an example week. */
export interface Violation {
  readonly rule: string;
  readonly path: readonly string[];
  /** The exit by which each node of `path` was entered; an event's name where it came from outside. */
  readonly ports: readonly string[];
  readonly timeline: readonly TimelineEntry[];
  readonly message: Words;
}

export interface Verdict {
  readonly ok: boolean;
  readonly proved: readonly { readonly rule: string; readonly what: Words }[];
  readonly violations: readonly Violation[];
  /** Worth knowing, and no breach: the guard deals with it. */
  readonly notes: readonly { readonly rule: string; readonly nodeId: string; readonly what: Words }[];
  readonly statesExplored: number;
}

/**
 * Proves what a strategy can do at most, for all paths, loops, timings and zones: contacts within every window, pauses,
 * hours, stop conditions, bounded loops, endings, disclosures. Sound: what is not reported cannot happen. Pure.
 */
export function verify(plan: Plan, options: VerifyOptions): Verdict {
  const loops = allOf(plansOf(plan, options.library).map((each) => proveLoops(abstractPlan(each, null).graph)));
  const verdicts = abstractions(plan, options.library).map((graph) => verdictOf(graph, loops, options));
  const broken = verdicts.find(({ ok }) => !ok) ?? verdicts[0]!;
  return { ...broken, statesExplored: verdicts.reduce((sum, { statesExplored }) => sum + statesExplored, 0) };
}

/** The plan and every sub-strategy it can come to, each once. */
function plansOf(plan: Plan, library: Library | undefined): Plan[] {
  const plans = new Set([plan]);
  if (library)
    for (const { artifacts } of plans) for (const { kind, id } of artifacts) if (kind === 'strategy') plans.add(library.strategy(id));
  return [...plans];
}

/** One graph, or one for each best hour a person can have when some wait goes by it. */
function abstractions(plan: Plan, library: Library | undefined): ProofGraph[] {
  const first = abstractPlan(plan, null, library);
  if (!first.isByBestHour) return [first.graph];
  const graphs = new Map<string, ProofGraph>();
  for (let hour = 0; hour < 24; hour++) {
    const { graph } = abstractPlan(plan, hour, library);
    const days = graph.nodes.flatMap(({ exits }) => exits.map(({ delays }) => delays?.slice(0, 1440).join() ?? ''));
    graphs.set(days.join('|'), graph);
  }
  return [...graphs.values()];
}

function verdictOf(graph: ProofGraph, loops: Claim, { limits, contentOf }: VerifyOptions): Verdict {
  const { proved, breaches, notes, states } = allOf([proveGraph(graph, limits, contentOf), loops]);
  return {
    ok: breaches.length === 0,
    proved,
    violations: breaches.map((breach) => violationOf(graph, breach)),
    notes,
    statesExplored: states,
  };
}

function violationOf(graph: ProofGraph, { rule, stops, message }: Breach): Violation {
  const way = withRoute(graph, stops);
  return {
    rule,
    path: way.map(({ at }) => graph.nodes[at]!.id),
    ports: way.map(({ by }) => by),
    timeline: timelineOf(graph, way),
    message,
  };
}
