import { leavingMinutes } from './arrivals.ts';
import { type Breach, type Claim, words } from './claim.ts';
import type { Ground } from './ground.ts';
import { type Concern, type HoursLimit, isConcerned } from './limits.ts';
import { delaysOf, type ProofExit, type ProofNode, weekMinutes } from './proof-graph.ts';

/**
 * Every contact passes the guard, which puts off what falls outside permitted hours; so arriving at night is worth a note
 * and no more. A drawing that sets a time of day outside permitted hours for a contact is a breach: it can only mean that.
 */
export function proveHours(ground: Ground, limit: HoursLimit): Claim {
  const { nodes } = ground.graph;
  const breaches: Breach[] = [];
  const notes: Claim['notes'][number][] = [];
  nodes.forEach((node, at) => {
    if (!isCounted(node, limit)) return;
    if (ground.arrivals[at]!.some((can, minute) => can && !limit.minutes[minute]))
      notes.push({
        rule: limit.rule,
        nodeId: node.id,
        what: words('can be reached outside permitted hours; the guard then waits', '可能在允许时段外到达，届时由守卫推迟'),
      });
  });
  nodes.forEach((node, at) => {
    for (const exit of node.exits) {
      // Each best hour by itself: one hour of the day that is permitted does not excuse another that is not.
      const breach = delaysOf(exit)
        .map((delays) => breachAfter(ground, limit, { at, exit: { ...exit, delays, alternatives: [delays] } }))
        .find((found) => found !== undefined);
      if (breach) breaches.push(breach);
    }
  });
  const what = words('every contact is asked for at a time the guard can permit', '每次联系的时间均可由守卫放行');
  return { proved: breaches.length > 0 ? [] : [{ rule: limit.rule, what }], breaches, notes, states: nodes.length * weekMinutes };
}

const isCounted = (node: ProofNode, limit: Concern): boolean => node.contacts.some((contact) => isConcerned(limit, contact));

function breachAfter(ground: Ground, limit: HoursLimit, { at, exit }: { at: number; exit: ProofExit }): Breach | undefined {
  const left = leavingMinutes(exit, ground.arrivals[at]!);
  const minute = left.indexOf(1);
  if (minute < 0 || left.some((can, each) => can && limit.minutes[each])) return undefined;
  const path = atOnce(ground, exit, limit);
  if (!path) return undefined;
  const stops = path.map(({ at: next, by }, i) => ({
    at: next,
    minute,
    by,
    contacts: i === path.length - 1 ? 1 : 0,
    hasContact: i === path.length - 1,
  }));
  const from = { at, minute: arrivalBefore(ground, { at, exit, minute }), by: '', contacts: 0, hasContact: false };
  const message = words('contact is asked for at a time that is never permitted', '要求联系的时间始终不在允许时段内');
  return { rule: limit.rule, stops: [from, ...stops], message };
}

/** The latest arrival, at or before `minute`, from which the clock leads to that minute. */
function arrivalBefore(ground: Ground, { at, exit, minute }: { at: number; exit: ProofExit; minute: number }): number {
  for (let back = 0; back < weekMinutes; back++) {
    const from = (minute - back + weekMinutes) % weekMinutes;
    const delay = exit.delays![from]!;
    const slack = exit.slackMinutes ?? 0;
    if (ground.arrivals[at]![from] && delay <= back && back <= delay + slack) return minute - back;
  }
  return minute;
}

/** Nodes passed without time from an exit to the first counted contact, that contact included. */
function atOnce({ graph }: Ground, exit: ProofExit, limit: Concern): { at: number; by: string }[] | undefined {
  const paths: { at: number; by: string }[][] = [[{ at: exit.to, by: exit.port }]];
  const seen = new Set([exit.to]);
  for (const path of paths) {
    const node = graph.nodes[path.at(-1)!.at]!;
    if (isCounted(node, limit)) return path;
    if (node.contacts.length > 0 || node.maxMinutes > 0) continue;
    for (const { port, to } of node.exits) {
      if (seen.has(to)) continue;
      seen.add(to);
      paths.push([...path, { at: to, by: port }]);
    }
  }
  return undefined;
}
