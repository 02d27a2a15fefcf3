import type { Channel } from '../../outcome.ts';
import { arrivalMinutes } from './arrivals.ts';
import { type VisitCount, visitCountOf } from './components.ts';
import type { HoursLimit } from './limits.ts';
import { type ProofGraph, weekMinutes } from './proof-graph.ts';

/** What every proof about one graph starts from. */
export interface Ground {
  readonly graph: ProofGraph;
  readonly arrivals: readonly Uint8Array[];
  readonly visits: VisitCount;
  /** Events from outside that can lead to a contact: each is taken to happen at most once within one window. */
  readonly mostInterrupts: number;
  readonly hours: readonly HoursLimit[];
  /** Minutes to the next permitted minute, by channel and minute of the week; absent = always permitted. */
  readonly untilLawful: ReadonlyMap<Channel, Int32Array>;
}

export function groundOf(graph: ProofGraph, hours: readonly HoursLimit[]): Ground {
  const channels = new Set(graph.nodes.flatMap(({ contacts }) => contacts.map(({ channel }) => channel)));
  const untilLawful = new Map<Channel, Int32Array>();
  for (const channel of channels) {
    const own = hours.filter((each) => each.channels.has(channel));
    if (own.length > 0) untilLawful.set(channel, untilNext(own));
  }
  const leading = graph.interrupts.filter(({ to }) => reachable(graph, [to]).some((at) => graph.nodes[at]!.contacts.length > 0));
  return { graph, arrivals: arrivalMinutes(graph), visits: visitCountOf(graph), mostInterrupts: leading.length, hours, untilLawful };
}

function untilNext(hours: readonly HoursLimit[]): Int32Array {
  const until = new Int32Array(weekMinutes);
  let next = Number.POSITIVE_INFINITY;
  for (let at = 2 * weekMinutes - 1; at >= 0; at--) {
    if (hours.every(({ minutes }) => minutes[at % weekMinutes])) next = at;
    if (at < weekMinutes) until[at] = Math.min(next - at, weekMinutes);
  }
  return until;
}

/** Nodes that can be reached from these by their exits, these included. */
export function reachable(graph: ProofGraph, from: readonly number[], isBarrier: (at: number) => boolean = () => false): number[] {
  const seen = new Set(from);
  for (const at of seen) if (!isBarrier(at)) for (const { to } of graph.nodes[at]!.exits) seen.add(to);
  return [...seen];
}
