import type { CaseEventName } from '../../case-event.ts';
import { minuteMs } from '../../time.ts';
import type { Library } from '../library.ts';
import { type BoundNode, nodeOf } from '../node-of.ts';
import type { Bounds } from '../node-type.ts';
import type { Plan, PlanNode } from '../plan.ts';
import { type Departure, probeAnyHour, probeDeparture } from './departure.ts';
import type { ProofContact, ProofExit, ProofGraph, ProofNode } from './proof-graph.ts';

/** Ports by which a contact node leaves without having contacted anybody, and those it takes after a conversation. */
const withoutContact: ReadonlySet<string> = new Set(['withheld', 'unreachable']);
const afterConversation: ReadonlySet<string> = new Set(['promised', 'spoke']);

export interface Abstraction {
  readonly graph: ProofGraph;
  /** Some wait goes by the best hour to reach a person: the graph holds for the hour given, or takes all at once. */
  readonly isByBestHour: boolean;
}

/** What building an abstraction shares: equal settings are probed once. */
interface Build {
  readonly library: Library | undefined;
  readonly bestHour: number | 'any';
  readonly probes: Probes;
  readonly nodes: Draft[];
  /** Interrupts of sub-strategies. */
  readonly inner: Interrupts[number][];
  isByBestHour: boolean;
}
type Draft = { -readonly [K in keyof ProofNode]: ProofNode[K] };

/** What asking a wait has shown, by its settings; shared between the abstractions of one proof. */
export type Probes = Map<string, { readonly departure: Departure | undefined; readonly isByBestHour: boolean }>;

export interface AbstractOptions {
  /** The hour that suits the person best; `any` takes all hours at once, which errs on the side of more contacts. */
  readonly bestHour: number | 'any';
  readonly library?: Library | undefined;
  readonly probes?: Probes;
}

/** Reduces a plan, its sub-strategies included, to time and contacts. */
export function abstractPlan(plan: Plan, { bestHour, library, probes = new Map() }: AbstractOptions): Abstraction {
  const build: Build = { library, bestHour, probes, nodes: [], inner: [], isByBestHour: false };
  const ids = addPlan(build, plan, { prefix: '', exits: undefined, depth: 0 });
  const interrupts = Object.entries(plan.interrupts).map(([event, to]) => ({
    event: event as keyof typeof plan.interrupts,
    to: ids.get(to)!,
  }));
  return { graph: { start: ids.get(plan.start)!, nodes: build.nodes, interrupts }, isByBestHour: build.isByBestHour };
}

type Interrupts = ProofGraph['interrupts'];
const interruptsOf = (plan: Plan, ids: ReadonlyMap<string, number>): Interrupts =>
  Object.entries(plan.interrupts).map(([event, to]) => ({ event: event as CaseEventName, to: ids.get(to)! }));

/** Where a plan hangs: under which caller, and where its outcomes lead. */
interface Place {
  readonly prefix: string;
  readonly exits: ReadonlyMap<string, number> | undefined;
  readonly depth: number;
}

function addPlan(build: Build, plan: Plan, place: Place): Map<string, number> {
  const ids = new Map<string, number>();
  for (const [id, node] of Object.entries(plan.nodes)) {
    ids.set(id, build.nodes.length);
    build.nodes.push(blank(place.prefix + id, node));
  }
  for (const [id, node] of Object.entries(plan.nodes)) fillNode(build, node, { at: ids.get(id)!, ids, place });
  if (place.depth > 0) build.inner.push(...interruptsOf(plan, ids));
  return ids;
}

const blank = (id: string, { kind }: PlanNode): Draft => ({
  id,
  kind,
  contacts: [],
  exits: [],
  maxMinutes: 0,
  isEnd: false,
  isPerson: false,
});

interface Spot {
  readonly at: number;
  readonly ids: ReadonlyMap<string, number>;
  readonly place: Place;
}

/** Deepest nesting of sub-strategies followed; the compiler refuses cycles, so this is never met by a compiled plan. */
const deepest = 8;

function fillNode(build: Build, planNode: PlanNode, { at, ids, place }: Spot): void {
  const node = nodeOf(planNode);
  const draft = build.nodes[at]!;
  const { bounds } = node;
  draft.contacts = contactsOf(node);
  draft.maxMinutes = bounds.maxMs === undefined ? 0 : Math.ceil(bounds.maxMs / minuteMs);
  draft.isPerson = node.kind === 'humanTask';
  if (bounds.visitLimit) draft.visitLimit = bounds.visitLimit;
  const targets = new Map(Object.entries(planNode.exits).map(([port, to]) => [port, ids.get(to)!]));
  const sub = node.references.find(({ kind }) => kind === 'strategy');
  if (sub && build.library && place.depth < deepest) {
    const inner = build.library.strategy(sub.id);
    const inside = addPlan(build, inner, { prefix: `${draft.id}/`, exits: targets, depth: place.depth + 1 });
    draft.exits = [{ port: 'enter', to: inside.get(inner.start)!, minMinutes: 0, maxMinutes: 0 }];
  } else if (bounds.isEnd && place.exits) draft.exits = returnsOf(node, place.exits);
  else {
    draft.isEnd = bounds.isEnd === true;
    draft.exits = exitsOf(build, node, targets);
  }
}

/** An end inside a sub-strategy goes on at the caller's exit of that outcome; an outcome it does not name may take any. */
function returnsOf(node: BoundNode, exits: ReadonlyMap<string, number>): ProofExit[] {
  const outcome = String(node.config.outcome);
  const to = exits.get(outcome);
  const named: [string, number][] = to === undefined ? [...exits] : [[outcome, to]];
  return named.map(([port, target]) => ({ port, to: target, minMinutes: 0, maxMinutes: 0 }));
}

function contactsOf(node: BoundNode): ProofContact[] {
  const { purpose, agent } = node.config;
  const known = { ...(typeof purpose === 'string' ? { purpose } : {}), ...(typeof agent === 'string' ? { agent } : {}) };
  return (node.bounds.contacts ?? []).map((contact) => ({ ...contact, ...known }));
}

function exitsOf(build: Build, node: BoundNode, targets: ReadonlyMap<string, number>): ProofExit[] {
  const { bounds } = node;
  const isContact = (bounds.contacts?.length ?? 0) > 0;
  const departure = isContact || !bounds.maxMs ? undefined : departureOf(build, node);
  const exits: ProofExit[] = [];
  for (const [port, to] of targets) {
    const minMs = minMsOf(bounds, port);
    if (minMs === Number.POSITIVE_INFINITY) continue;
    exits.push({
      port,
      to,
      ...timesOf(node, minMs, departure?.port === port ? departure : undefined),
      ...(isContact && withoutContact.has(port) ? { isWithoutContact: true } : {}),
      ...(isContact && afterConversation.has(port) ? { isAfterConversation: true } : {}),
    });
  }
  return exits;
}

const minMsOf = (bounds: Bounds, port: string): number => bounds.minMs?.[port] ?? 0;

type Times = Pick<ProofExit, 'minMinutes' | 'maxMinutes' | 'delays' | 'slackMinutes'>;

function timesOf({ bounds, config }: BoundNode, minMs: number, departure: Departure | undefined): Times {
  const maxMinutes = Math.ceil((bounds.maxMs ?? 0) / minuteMs);
  if (!departure) return { minMinutes: Math.floor(minMs / minuteMs), maxMinutes };
  const slackMinutes = typeof config.spreadMinutes === 'number' ? config.spreadMinutes : 0;
  const { delays, alternatives } = departure;
  const [stretch] = delays;
  if (departure.isStretch) return { minMinutes: stretch!, maxMinutes: stretch! + slackMinutes };
  return { minMinutes: Math.floor(minMs / minuteMs), maxMinutes, delays, slackMinutes, ...(alternatives ? { alternatives } : {}) };
}

function departureOf(build: Build, node: BoundNode): Departure | undefined {
  const { bestHour, probes } = build;
  const settings = `${node.kind} ${JSON.stringify(node.config)}`;
  let probe = probes.get(settings) ?? probes.get(`${settings} ${bestHour}`);
  if (!probe) {
    const plain = withoutSpread(node);
    probe = probeDeparture(plain, bestHour === 'any' ? 0 : bestHour);
    if (probe.isByBestHour && bestHour === 'any') probe = { departure: probeAnyHour(plain), isByBestHour: true };
    probes.set(probe.isByBestHour ? `${settings} ${bestHour}` : settings, probe);
  }
  build.isByBestHour ||= probe.isByBestHour;
  return probe.departure;
}

/** Spreading only ever makes a wait longer, so the earliest departure is the one without it. */
function withoutSpread(node: BoundNode): BoundNode {
  if (!node.config.spreadMinutes) return node;
  return nodeOf({ kind: node.kind, label: '', config: { ...node.config, spreadMinutes: 0 }, exits: {} });
}
