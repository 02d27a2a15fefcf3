import { dayMs, minuteMs } from '../../time.ts';
import type { BoundNode } from '../node-of.ts';
import type { Scene } from '../node-type.ts';
import { dayMinutes, weekMinutes } from './proof-graph.ts';

/** A Monday 00:00 in a zone without clock changes; waits are asked what they would do around it. */
const mondayMs = Date.UTC(2026, 5, 1);
/** Other Mondays: a wait that answers differently there depends on the date and not on the week. */
const otherMondays = [28, 91, 203].map((days) => mondayMs + days * dayMs);

/** How long a wait lasts when only the clock decides, for each minute of the week, and the port it then leaves by. */
export interface Departure {
  readonly port: string;
  readonly delays: Int32Array;
  /** The same at every minute: a stretch of elapsed time and not a time of day. */
  readonly isStretch: boolean;
  /** By best hour, where the wait goes by it and no hour is given: `delays` is then the least of them. */
  readonly alternatives?: readonly Int32Array[];
}

/** Marks that a node looked at something other than the clock. */
class LookedAway extends Error {}

/** Facts a wait may read without becoming unpredictable: the best hour is taken as fixed for a case and tried hour by hour. */
const bestHourFact = 'bestHour';

interface Given {
  /** Waits may scatter cases; two cases that are told apart here make the wait unpredictable. */
  readonly caseId: string;
  bestHour(): number | null;
  readonly memo?: Scene['memo'];
}

function sceneAt(atMs: number, given: Given): Scene {
  const refuse = (): never => {
    throw new LookedAway();
  };
  const facts = new Proxy(
    {},
    {
      get: (_, name) => (name === bestHourFact ? given.bestHour() : refuse()),
      has: refuse,
      ownKeys: refuse,
    },
  );
  return {
    caseId: given.caseId,
    nodeId: 'probe',
    atMs,
    zone: 'UTC',
    facts,
    memo: given.memo ?? {},
    events: [],
    get consumerId(): string {
      return refuse();
    },
    get visits(): number {
      return refuse();
    },
    get library(): Scene['library'] {
      return refuse();
    },
  };
}

export interface Probe {
  readonly departure: Departure | undefined;
  /** The wait asked for the best hour: the answer holds for the hour given only. */
  readonly isByBestHour: boolean;
}

/**
 * Runs a waiting node at moments of an ordinary week and reads off when it wakes. `undefined` when it looks at facts or
 * gives anything but a wait: then only its bounds are known. Sampled every half hour and bisected where the answer bends.
 */
export function probeDeparture(node: BoundNode, bestHour: number | null): Probe {
  let isByBestHour = false;
  const given = {
    caseId: 'one',
    bestHour: () => {
      isByBestHour = true;
      return bestHour;
    },
  };
  const ask = (minute: number, fromMs = mondayMs, caseId = 'one'): { minutes: number; port: string } | undefined =>
    leaveOf(node, fromMs + minute * minuteMs, { ...given, caseId });
  const none = (): Probe => ({ departure: undefined, isByBestHour });
  try {
    const first = ask(0);
    if (!first) return none();
    const delays = new Int32Array(weekMinutes);
    const step = 30;
    for (let from = 0; from < weekMinutes; from += step) fill(delays, from, from + step, (minute) => ask(minute)!.minutes);
    for (const monday of otherMondays)
      for (let minute = 7; minute < weekMinutes; minute += 397) if (ask(minute, monday, 'two')!.minutes !== delays[minute]) return none();
    if (!isMonotone(delays)) return none();
    return { departure: { port: first.port, delays, isStretch: delays.every((delay) => delay === delays[0]) }, isByBestHour };
  } catch (fault) {
    if (fault instanceof LookedAway || fault instanceof TypeError) return none();
    throw fault;
  }
}

function leaveOf(node: BoundNode, atMs: number, given: Given): { minutes: number; port: string } | undefined {
  const move = node.enter(sceneAt(atMs, given));
  if ('leave' in move) return { minutes: 0, port: move.leave };
  if (!('command' in move) || move.command.type !== 'wait') return undefined;
  const { untilMs } = move.command;
  const woken = node.resume(sceneAt(untilMs, { ...given, memo: move.memo ?? {} }), { type: 'woke' });
  return 'leave' in woken ? { minutes: Math.floor((untilMs - atMs) / minuteMs), port: woken.leave } : undefined;
}

/** Fills `[from, to)`: between two samples the departure either stands still or moves along with the arrival; else look closer. */
function fill(delays: Int32Array, from: number, to: number, ask: (minute: number) => number): void {
  const last = to - 1;
  const a = ask(from);
  const b = last === from ? a : ask(last);
  delays[from] = a;
  delays[last] = b;
  if (last - from < 2) return;
  const moved = b + last - (a + from);
  if (moved === 0 || b === a) for (let minute = from + 1; minute < last; minute++) delays[minute] = moved === 0 ? a - (minute - from) : a;
  else {
    const middle = (from + to) >> 1;
    fill(delays, from, middle, ask);
    fill(delays, middle, to, ask);
  }
}

function isMonotone(delays: Int32Array): boolean {
  for (let minute = 0; minute < weekMinutes; minute++) {
    const next = (minute + 1) % weekMinutes;
    if (delays[next]! + 1 < delays[minute]!) return false;
  }
  return delays.every((delay) => delay >= 0 && delay < 400 * dayMinutes);
}

/** A wait that goes by the best hour, for every hour at once. */
export function probeAnyHour(node: BoundNode): Departure | undefined {
  const alternatives = new Map<string, Int32Array>();
  let port = '';
  for (let hour = 0; hour < 24; hour++) {
    const { departure } = probeDeparture(node, hour);
    if (!departure) return undefined;
    port = departure.port;
    alternatives.set(departure.delays.slice(0, dayMinutes).join(), departure.delays);
  }
  const all = [...alternatives.values()];
  const delays = all[0]!.map((_, minute) => all.reduce((least, each) => Math.min(least, each[minute]!), Number.MAX_SAFE_INTEGER));
  return { port, delays, isStretch: false, alternatives: all };
}
