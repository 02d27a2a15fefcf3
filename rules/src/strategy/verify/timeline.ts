import { addDays, dateOfDay, dayNumber } from '../../time.ts';
import type { Stop } from './most-contacts.ts';
import { dayMinutes, type ProofGraph, weekMinutes } from './proof-graph.ts';

/** One moment of a counterexample, by the consumer's wall clock. */
export interface TimelineEntry {
  /** `YYYY-MM-DDTHH:MM`; dates stand for any week with the same weekdays. */
  readonly atLocal: string;
  readonly what: string;
}

/** The Monday that minute 0 of the first week is shown as. Without a change of clocks in the months that follow it in most zones. */
const anchor = '2026-06-01';

/** The stops as moments; a start before the first week moves all of them later by whole weeks. */
export function timelineOf(graph: ProofGraph, stops: readonly Stop[]): TimelineEntry[] {
  const earliest = Math.min(0, ...stops.map(({ minute }) => minute));
  const shift = Math.ceil(-earliest / weekMinutes) * weekMinutes;
  return stops.map((stop) => ({ atLocal: localStamp(stop.minute + shift), what: whatOf(graph, stop) }));
}

function localStamp(minute: number): string {
  const day = Math.floor(minute / dayMinutes);
  const inDay = minute - day * dayMinutes;
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${addDays(dateOfDay(dayNumber(anchor)), day)}T${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`;
}

function whatOf(graph: ProofGraph, { at, by, contacts, hasContact }: Stop): string {
  const { id, kind, contacts: possible } = graph.nodes[at]!;
  const entered = by === '' ? '' : `${by} → `;
  if (!hasContact) return `${entered}${kind} ${id}`;
  const channel = possible.map(({ channel: each }) => each).join(', ');
  return `${entered}${kind} ${id}: ${channel}${contacts > 0 ? `, contact ${contacts} in the window` : ''}`;
}
