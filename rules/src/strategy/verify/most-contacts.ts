import { afterEntering, isWithinLimit, type VisitCount } from './components.ts';
import { MinuteQueue } from './minute-queue.ts';
import { dayMinutes, earliestLeave, type ProofExit, type ProofGraph, weekMinutes } from './proof-graph.ts';

/** A contact node the case stands on at the beginning of the window, with the contact just made. */
export interface Seed {
  readonly at: number;
  /** Minutes since Monday 00:00 of the first week. */
  readonly minute: number;
  /** Contacts counted so far; the seed's own included unless it only opens the window. */
  readonly contacts: number;
  /** The contact was a conversation: only the exits that follow one are open. */
  readonly isConversation?: boolean;
}

export interface Search {
  readonly graph: ProofGraph;
  readonly visits: VisitCount;
  readonly seeds: readonly Seed[];
  /** First minute after the window. */
  readonly endMinute: number;
  /** Contacts one visit to the node adds to the count; 0 when the rule does not count it. */
  weight(at: number): number;
  /** More contacts than this are sought. */
  readonly cap: number;
  /** Earliest permitted minute for the node's contact; absent = at once. */
  lawful?(at: number, minute: number): number;
  /** Only contacts that become conversations count; a contact without one goes by uncounted. */
  readonly countsConversations?: boolean;
  /** Allows one night of 25 hours, on a Sunday, as when summer time ends. */
  readonly hasClockChange?: boolean;
  /** Events from outside that may move the case within the window. */
  readonly mostInterrupts: number;
}

/** One stop on the way: entered at that minute by that exit of the stop before; `contacts` counted up to here. */
export interface Stop {
  readonly at: number;
  readonly minute: number;
  readonly by: string;
  readonly contacts: number;
  readonly hasContact: boolean;
}
export interface Finding {
  readonly stops: readonly Stop[] | undefined;
  readonly states: number;
}

/** What a label has done on its node: passed without contact, contacted, or talked. */
const passed = 0;
const contacted = 1;
const talked = 2;

interface Label {
  readonly at: number;
  readonly minute: number;
  readonly contacts: number;
  readonly phase: typeof passed | typeof contacted | typeof talked;
  readonly hasChanged: boolean;
  readonly interrupts: number;
  readonly visits: number;
  readonly from: number;
  readonly by: string;
}

/**
 * Looks for a way to make more than `cap` contacts before the window ends. Complete: departures never overtake each other,
 * so reaching a node earlier, with as many contacts and no more visits used up, is at least as good. Labels are settled
 * in the order of time, and one that is not ahead in contacts of one settled before it on the same node is dropped.
 */
export function mostContacts(search: Search): Finding {
  const run = new Run(search);
  return { stops: run.find(), states: run.labels.length };
}

class Run {
  readonly labels: Label[] = [];
  private readonly search: Search;
  private readonly queue = new MinuteQueue();
  private readonly best = new Map<number, number>();
  private found = -1;

  constructor(search: Search) {
    this.search = search;
  }

  find(): Stop[] | undefined {
    const { seeds, visits, cap } = this.search;
    for (const { at, minute, contacts, isConversation } of seeds) {
      const count = afterEntering(visits, { from: -1, to: at, visits: 0 });
      const phase = isConversation ? talked : contacted;
      const label = { at, minute, contacts, phase, hasChanged: false, interrupts: 0, visits: count, from: -1, by: '' } as const;
      if (contacts > cap) return this.stopsTo(this.push(label));
      this.push(label);
    }
    for (let next = this.queue.take(); next >= 0 && this.found < 0; next = this.queue.take()) this.settle(next);
    return this.found < 0 ? undefined : this.stopsTo(this.found);
  }

  private push(label: Label): number {
    this.queue.add(label.minute, this.labels.length);
    return this.labels.push(label) - 1;
  }

  private settle(index: number): void {
    const label = this.labels[index]!;
    if (this.isDominated(label)) return;
    this.best.set(this.keyOf(label), label.contacts);
    const node = this.search.graph.nodes[label.at]!;
    const isFree = isWithinLimit(this.search.visits, label.at, label.visits);
    const isCounted = this.search.weight(label.at) > 0;
    for (const exit of node.exits) {
      if (!isFree && exit.port !== node.visitLimit?.port) continue;
      if (isCounted && !isOpen(exit, label.phase, this.search.countsConversations)) continue;
      this.leave(index, exit);
    }
    if (label.interrupts >= this.search.mostInterrupts || node.maxMinutes === 0) return;
    for (const { event, to } of this.search.graph.interrupts)
      this.enter(index, { to, minute: label.minute, by: event, interrupts: label.interrupts + 1 });
  }

  private keyOf({ at, phase, hasChanged, interrupts, visits }: Label): number {
    const { visits: count, mostInterrupts } = this.search;
    return (((at * 3 + phase) * 2 + (hasChanged ? 1 : 0)) * (mostInterrupts + 1) + interrupts) * count.variety + visits;
  }

  /** An earlier label has done as much with no more interrupts and clock changes used up. */
  private isDominated(label: Label): boolean {
    for (let interrupts = 0; interrupts <= label.interrupts; interrupts++)
      for (const hasChanged of label.hasChanged ? [false, true] : [false])
        if ((this.best.get(this.keyOf({ ...label, interrupts, hasChanged })) ?? -1) >= label.contacts) return true;
    return false;
  }

  private leave(index: number, exit: ProofExit): void {
    const { minute, hasChanged } = this.labels[index]!;
    const leave = earliestLeave(exit, minute);
    this.enter(index, { to: exit.to, minute: leave, by: exit.port });
    if (!this.search.hasClockChange || hasChanged || exit.delays || !passesSunday(minute, leave)) return;
    this.enter(index, { to: exit.to, minute: leave - 60, by: exit.port, hasChanged: true });
  }

  private enter(index: number, step: { to: number; minute: number; by: string; interrupts?: number; hasChanged?: boolean }): void {
    const { search } = this;
    const { to, minute, by } = step;
    if (minute >= search.endMinute || this.found >= 0) return;
    const before = this.labels[index]!;
    const visits = afterEntering(search.visits, { from: step.interrupts === undefined ? before.at : -1, to, visits: before.visits });
    const label: Label = {
      ...before,
      at: to,
      minute,
      phase: passed,
      interrupts: step.interrupts ?? before.interrupts,
      hasChanged: step.hasChanged ?? before.hasChanged,
      visits,
      from: index,
      by,
    };
    this.push(label);
    const weight = search.weight(to);
    if (weight === 0) return;
    const contactMinute = search.lawful?.(to, minute) ?? minute;
    if (contactMinute >= search.endMinute) return;
    const made = this.push({
      ...label,
      minute: contactMinute,
      phase: search.countsConversations ? talked : contacted,
      contacts: before.contacts + weight,
    });
    if (before.contacts + weight > search.cap) this.found = made;
  }

  private stopsTo(index: number): Stop[] {
    const stops: Stop[] = [];
    for (let label = this.labels[index]; label; label = this.labels[label.from]) {
      const { at, minute, by, contacts, phase } = label;
      stops.push({ at, minute, by, contacts, hasContact: phase !== passed && this.search.graph.nodes[at]!.contacts.length > 0 });
    }
    return stops.reverse();
  }
}

function isOpen(exit: ProofExit, phase: Label['phase'], countsConversations = false): boolean {
  if (phase === passed) return countsConversations ? !exit.isAfterConversation : exit.isWithoutContact === true;
  if (exit.isWithoutContact) return false;
  return phase === contacted || exit.isAfterConversation === true;
}

/** Summer time ends between 01:00 and 03:00 on a Sunday wherever our packs apply; a stretch that passes it gains an hour. */
function passesSunday(from: number, to: number): boolean {
  const opens = 6 * dayMinutes + 60;
  const closes = 6 * dayMinutes + 180;
  const week = Math.ceil((from - closes) / weekMinutes) * weekMinutes;
  return to - 60 >= from && week + opens <= to;
}
