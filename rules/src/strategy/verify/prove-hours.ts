import { leavingMinutes } from './arrivals.ts';
import { type Breach, type Claim, words } from './claim.ts';
import type { Ground } from './ground.ts';
import { type Concern, type HoursLimit, isConcerned } from './limits.ts';
import { delaysOf, type ProofExit, type ProofNode, weekMinutes } from './proof-graph.ts';

/**
 * Every contact passes the guard, which puts off what falls outside permitted hours; so arriving at night is worth a note
 * and no more. A drawing that sets a time of day for a contact which is never permitted is a breach: it can only mean that.
 */
export function proveHours(ground: Ground, limit: HoursLimit): Claim {
  const { nodes } = ground.graph;
  const breaches: Breach[] = [];
  const notes: Claim['notes'][number][] = [];
  nodes.forEach((node, at) => {
    if (!isCounted(node, limit)) return;
    if (limit.holidays) notes.push({ rule: limit.rule, nodeId: node.id, what: limit.holidays.words });
    if (ground.arrivals[at]!.some((can, minute) => can && !limit.minutes[minute]))
      notes.push({
        rule: limit.rule,
        nodeId: node.id,
        what: words('can be reached outside permitted hours; the guard then waits', '可能在允许时段外到达，届时由合规闸门推迟'),
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
  const what = words('every contact is asked for at a time the guard can permit', '每次联系的时间均可由合规闸门放行');
  return { proved: breaches.length > 0 ? [] : [{ rule: limit.rule, what }], breaches, notes, states: nodes.length * weekMinutes };
}

const isCounted = (node: ProofNode, limit: Concern): boolean => node.contacts.some((contact) => isConcerned(limit, contact));

function breachAfter(ground: Ground, limit: HoursLimit, { at, exit }: { at: number; exit: ProofExit }): Breach | undefined {
  const left = leavingMinutes(exit, ground.arrivals[at]!);
  if (!left.includes(1)) return undefined;
  const path = toNightContact(ground, limit, { exit, left });
  if (!path) return undefined;
  const minute = left.indexOf(1);
  const from = { at, minute: arrivalBefore(ground, { at, exit, minute }), by: '', contacts: 0, hasContact: false };
  const stops = path.map((step, i) => {
    const hasContact = isCounted(ground.graph.nodes[step.at]!, limit);
    return { at: step.at, minute: minute + step.afterMinutes, by: step.by, contacts: i === path.length - 1 ? 1 : 0, hasContact };
  });
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

interface Step {
  readonly at: number;
  readonly by: string;
  /** Since the clock let the case go. */
  readonly afterMinutes: number;
}

/**
 * The shortest way from the clock to a contact all of whose times are forbidden. Followed through what takes no time, fixed
 * stretches, and contacts that are permitted and so happen at once; anything else makes the time uncertain.
 */
function toNightContact(ground: Ground, limit: HoursLimit, { exit, left }: { exit: ProofExit; left: Uint8Array }): Step[] | undefined {
  const { nodes } = ground.graph;
  const ways: Step[][] = [[{ at: exit.to, by: exit.port, afterMinutes: 0 }]];
  const seen = new Set([exit.to]);
  for (const way of ways) {
    const { at, afterMinutes } = way.at(-1)!;
    const node = nodes[at]!;
    const times = timesOf(limit, left, afterMinutes);
    if (isCounted(node, limit) && times === 'forbidden') return way;
    if (node.contacts.length > 0 && times !== 'permitted') continue;
    for (const { port, to, minMinutes, maxMinutes, delays } of node.exits) {
      const isCertain = !delays && (node.contacts.length > 0 || minMinutes === maxMinutes);
      if (seen.has(to) || !isCertain) continue;
      seen.add(to);
      ways.push([...way, { at: to, by: port, afterMinutes: afterMinutes + minMinutes }]);
    }
  }
  return undefined;
}

function timesOf({ minutes }: HoursLimit, left: Uint8Array, afterMinutes: number): 'permitted' | 'forbidden' | 'mixed' {
  let permitted = 0;
  let all = 0;
  for (let minute = 0; minute < weekMinutes; minute++) {
    if (!left[minute]) continue;
    all++;
    permitted += minutes[(minute + afterMinutes) % weekMinutes]!;
  }
  return permitted === all ? 'permitted' : permitted === 0 ? 'forbidden' : 'mixed';
}
