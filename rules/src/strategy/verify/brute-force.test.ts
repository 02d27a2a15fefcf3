import { expect, it } from 'vitest';
import { draw } from '../../draw.ts';
import type { Channel } from '../../outcome.ts';
import { groundOf } from './ground.ts';
import type { CapLimit, CooldownLimit } from './limits.ts';
import type { Stop } from './most-contacts.ts';
import { dayMinutes, type ProofExit, type ProofGraph, type ProofNode, weekMinutes } from './proof-graph.ts';
import { proveCap } from './prove-caps.ts';
import { proveCooldown } from './prove-cooldowns.ts';
import { Routes } from './route.ts';

/** Graphs per run; `DUNWELL_PROOF_GRAPHS=200000` for a long one. */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> } | undefined;
const graphs = Number((typeof process === 'undefined' ? undefined : process.env.DUNWELL_PROOF_GRAPHS) ?? 10_000);

const until10 = Int32Array.from({ length: weekMinutes }, (_, minute) => {
  const left = 600 - (minute % dayMinutes);
  return left > 0 ? left : left + dayMinutes;
});
const both: ReadonlySet<Channel> = new Set(['call', 'sms']);
const calls: ReadonlySet<Channel> = new Set(['call']);
const words = { en: '', zh: '' };

/** A small random strategy: contacts, stretches, times of day, open-ended waits, bounded loops. */
function randomGraph(seed: number): ProofGraph {
  let drawn = 0;
  const chance = (): number => draw(seed, drawn++);
  const size = 3 + Math.floor(chance() * 6);
  const node = (at: number): ProofNode => {
    const to = (): number => Math.floor(chance() * (size + 1));
    const kind = at === 0 ? 0 : Math.floor(chance() * 6);
    const base = { id: `n${at}`, kind: String(kind), contacts: [], isEnd: false, isPerson: false, maxMinutes: 0 };
    const exit = (port: string, minMinutes = 0, more: Partial<ProofExit> = {}): ProofExit => ({
      port,
      to: to(),
      minMinutes,
      maxMinutes: minMinutes,
      ...more,
    });
    const hours = 6 * 60 * (1 + Math.floor(chance() * 6));
    switch (kind) {
      case 0:
      case 1: {
        const channel = chance() < 0.7 ? 'call' : 'sms';
        const contacts = [{ channel, atMost: 1, contentId: 'x' } as const];
        return {
          ...base,
          contacts,
          exits: [exit('spoke', 0, { isAfterConversation: true }), exit('noAnswer'), exit('withheld', 0, { isWithoutContact: true })],
        };
      }
      case 2:
        return { ...base, maxMinutes: hours, exits: [exit('elapsed', hours)] };
      case 3:
        return { ...base, maxMinutes: dayMinutes, exits: [exit('elapsed', 1, { maxMinutes: dayMinutes, delays: until10 })] };
      case 4:
        return {
          ...base,
          maxMinutes: hours + 720,
          exits: [exit('event', 0, { maxMinutes: hours + 720 }), exit('timeout', hours, { maxMinutes: hours + 720 })],
        };
      default:
        return { ...base, visitLimit: { visits: 1 + Math.floor(chance() * 2), port: 'done' }, exits: [exit('again'), exit('done')] };
    }
  };
  const nodes = Array.from({ length: size }, (_, at) => node(at));
  const end: ProofNode = { id: 'end', kind: 'end', contacts: [], exits: [], maxMinutes: 0, isEnd: true, isPerson: false };
  return { start: 0, nodes: [...nodes, end], interrupts: [] };
}

interface Contact {
  readonly day: number;
  readonly channel: Channel;
  readonly isConversation: boolean;
}
const dayOf = (minute: number): number => Math.floor(minute / dayMinutes);

/** Walks every path step by step, as the words of the contract say, without any of the prover's ideas. */
function breaks(graph: ProofGraph, isBroken: (contacts: readonly Contact[]) => boolean): boolean {
  let steps = 0;
  const walk = (at: number, minute: number, done: { contacts: readonly Contact[]; visits: readonly number[]; depth: number }): boolean => {
    const node = graph.nodes[at]!;
    const visits = done.visits.map((count, i) => (i === at ? count + 1 : count));
    const { visitLimit } = node;
    if (++steps > 2_000 || done.depth > 16 || minute > 12 * dayMinutes) return false;
    for (const exit of node.exits) {
      if (visitLimit && visits[at]! > visitLimit.visits && exit.port !== visitLimit.port) continue;
      const made = node.contacts.filter(() => !exit.isWithoutContact);
      const contacts = [
        ...done.contacts,
        ...made.map(({ channel }) => ({ day: dayOf(minute), channel, isConversation: exit.isAfterConversation === true })),
      ];
      if (made.length > 0 && isBroken(contacts)) return true;
      const soonest = minute + (exit.delays ? exit.delays[minute % weekMinutes]! : exit.minMinutes);
      for (const leave of exit.delays ? [soonest] : [soonest, soonest + 360]) {
        if (leave > minute + Math.max(exit.minMinutes, exit.maxMinutes)) continue;
        if (walk(exit.to, leave, { contacts, visits, depth: done.depth + 1 })) return true;
      }
    }
    return false;
  };
  const visits = graph.nodes.map(() => 0);
  return [0, 540, 1439, 5 * dayMinutes + 360].some((minute) => walk(graph.start, minute, { contacts: [], visits, depth: 0 }));
}

const overCap =
  ({ cap, days, channels, window }: CapLimit) =>
  (contacts: readonly Contact[]): boolean => {
    const last = contacts.at(-1)!.day;
    const first = window === 'week' ? last - (last % 7) : last - days + 1;
    return contacts.filter(({ day, channel }) => channels.has(channel) && day >= first).length > cap;
  };

const tooSoon =
  ({ days = 0, channels, afterChannels }: CooldownLimit) =>
  (contacts: readonly Contact[]): boolean => {
    const last = contacts.at(-1)!;
    return (
      channels.has(last.channel) &&
      contacts.slice(0, -1).some((each) => each.isConversation && afterChannels.has(each.channel) && last.day - each.day < days)
    );
  };

/** Follows a witness by the graph alone: every exit exists and is taken at a time it can be, and the count is what it says. */
function isReal(graph: ProofGraph, stops: readonly Stop[]): boolean {
  return stops.every(({ at, minute, by }, i) => {
    const before = stops[i - 1];
    if (!before) return at === graph.start;
    return graph.nodes[before.at]!.exits.some((exit) => {
      if (exit.port !== by || exit.to !== at) return false;
      const waited = minute - before.minute;
      if (exit.delays) return waited === exit.delays[((before.minute % weekMinutes) + weekMinutes) % weekMinutes];
      return waited >= exit.minMinutes && waited <= Math.max(exit.minMinutes, exit.maxMinutes);
    });
  });
}

it(`misses no breach in ${graphs} random strategies and raises none it cannot show`, { timeout: 3_600_000 }, () => {
  let broken = 0;
  let proven = 0;
  for (let seed = 1; seed <= graphs; seed++) {
    const graph = randomGraph(seed);
    const cap: CapLimit = {
      rule: 'CAP',
      channels: seed % 3 ? calls : both,
      cap: 1 + (seed % 3),
      window: seed % 5 ? 'rolling' : 'week',
      days: 1 + (seed % 4),
      words,
    };
    const cooldown: CooldownLimit = {
      rule: 'REST',
      channels: both,
      afterChannels: calls,
      after: 'conversation',
      days: 1 + (seed % 5),
      words,
    };
    const ground = groundOf(graph, []);
    for (const [claim, isBroken] of [
      [proveCap(ground, cap), overCap(cap)],
      [proveCooldown(ground, cooldown), tooSoon(cooldown)],
    ] as const) {
      const [breach] = claim.breaches;
      if (breach) {
        // Finding the way from the start is the slow part: one in eight.
        broken++;
        if (seed % 8 === 0 && !isReal(graph, new Routes(graph).before(breach.stops)))
          throw new Error(`seed ${seed}: ${breach.rule} shown on a path that does not exist: ${JSON.stringify(breach.stops)}`);
      } else {
        proven++;
        if (breaks(graph, isBroken)) throw new Error(`seed ${seed}: missed a breach`);
      }
    }
  }
  expect(broken).toBeGreaterThan(graphs / 10);
  expect(proven).toBeGreaterThan(graphs / 10);
});
