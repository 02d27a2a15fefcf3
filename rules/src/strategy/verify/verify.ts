import type { Words } from '../../lang.ts';
import type { DateSpan } from '../../policy/calendar-lapse.ts';
import type { Library } from '../library.ts';
import type { Plan } from '../plan.ts';
import { abstractPlan, type Probes } from './abstract.ts';
import { allOf, type Claim } from './claim.ts';
import { type Lapse, lapsesOf } from './lapses.ts';
import type { Limits } from './limits.ts';
import type { ProofGraph } from './proof-graph.ts';
import type { ContentOf } from './prove-disclosures.ts';
import { proveLoops } from './prove-endings.ts';
import { proveGraph } from './prove-graph.ts';
import { Routes } from './route.ts';
import { type TimelineEntry, timelineOf } from './timeline.ts';

export interface VerifyOptions {
  readonly limits: Limits;
  /** What scripts and templates say; without it disclosures are not judged. */
  readonly contentOf?: ContentOf;
  /** Needed for plans with sub-strategies. */
  readonly library?: Library;
  /** The dates the strategy is to work on: with them the answer says where a holiday calendar ends. */
  readonly during?: DateSpan;
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
  /** Nothing is violated, and every contact has a day on which it may be made. */
  readonly ok: boolean;
  readonly proved: readonly { readonly rule: string; readonly what: Words }[];
  readonly violations: readonly Violation[];
  /** Worth knowing, and no breach: the guard deals with it. */
  readonly notes: readonly { readonly rule: string; readonly nodeId: string; readonly what: Words }[];
  /** Where the holidays a rule asks about are not known: there the guard holds everything back. */
  readonly lapses: readonly Lapse[];
  readonly statesExplored: number;
}

/**
 * Proves what a strategy can do at most, for all paths, loops, timings and zones: contacts within every window, pauses,
 * hours, stop conditions, bounded loops, endings, disclosures. Sound: what is not reported cannot happen. Pure.
 */
export function verify(plan: Plan, options: VerifyOptions): Verdict {
  const { graph, verdict } = proofOf(plan, options);
  const lapses = options.during ? lapsesOf(graph.nodes, options.limits.hours, options.during) : [];
  return { ...verdict, ok: verdict.ok && lapses.every(({ severity }) => severity !== 'error'), lapses };
}

/** A verdict on the drawing alone, and the graph it speaks about. */
interface Proof {
  readonly graph: ProofGraph;
  readonly verdict: Omit<Verdict, 'lapses'>;
}

function proofOf(plan: Plan, options: VerifyOptions): Proof {
  const { library } = options;
  const probes: Probes = new Map();
  const loops = allOf(plansOf(plan, library).map((each) => proveLoops(abstractPlan(each, { bestHour: 'any', probes }).graph)));
  const { graph, isByBestHour } = abstractPlan(plan, { bestHour: 'any', library, probes });
  const claim = allOf([proveGraph(graph, options.limits, options.contentOf), loops]);
  if (claim.breaches.length === 0 || !isByBestHour) return verdictOf(graph, claim);
  // All hours at once is too strict: look whether any one hour really breaks what was in doubt.
  const doubtful = limitsOf(options.limits, new Set(claim.breaches.map(({ rule }) => rule)));
  const certain: Claim = { ...claim, breaches: [] };
  const tried = new Set<string>();
  let { states } = claim;
  for (let hour = 0; hour < 24; hour++) {
    const exact = abstractPlan(plan, { bestHour: hour, library, probes }).graph;
    if (!isNew(tried, exact)) continue;
    const found = allOf([proveGraph(exact, doubtful, options.contentOf), loops]);
    states += found.states;
    if (found.breaches.length > 0) return verdictOf(exact, { ...certain, breaches: found.breaches, states });
  }
  const proved = [...doubtful.caps, ...doubtful.cooldowns].map(({ rule, words }) => ({ rule, what: words }));
  return verdictOf(graph, { ...certain, proved: [...certain.proved, ...proved], states });
}

/** The limits of these rules only. */
const limitsOf = ({ caps, cooldowns, hours, disclosures, wording = [], voicemail = [] }: Limits, rules: ReadonlySet<string>): Limits => ({
  caps: caps.filter(({ rule }) => rules.has(rule)),
  cooldowns: cooldowns.filter(({ rule }) => rules.has(rule)),
  hours,
  disclosures: disclosures.filter(({ rule }) => rules.has(rule)),
  wording: wording.filter(({ rule }) => rules.has(rule)),
  voicemail,
});

/** Hours outside what a strategy uses give the same waits; each kind is tried once. */
function isNew(tried: Set<string>, graph: ProofGraph): boolean {
  const size = tried.size;
  return tried.add(graph.nodes.flatMap(({ exits }) => exits.map(({ delays }) => delays?.[0] ?? '')).join()).size > size;
}

/** The plan and every sub-strategy it can come to, each once. */
function plansOf(plan: Plan, library: Library | undefined): Plan[] {
  const plans = new Set([plan]);
  if (library)
    for (const { artifacts } of plans) for (const { kind, id } of artifacts) if (kind === 'strategy') plans.add(library.strategy(id));
  return [...plans];
}

function verdictOf(graph: ProofGraph, { proved, breaches, notes, states }: Claim): Proof {
  const routes = new Routes(graph);
  const violations = breaches.map(({ rule, stops, message }) => {
    const way = routes.before(stops);
    const path = way.map(({ at }) => graph.nodes[at]!.id);
    return { rule, path, ports: way.map(({ by }) => by), timeline: timelineOf(graph, way), message };
  });
  return { graph, verdict: { ok: violations.length === 0, proved, violations, notes, statesExplored: states } };
}
