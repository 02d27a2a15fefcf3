import { type Claim, nothing, words } from './claim.ts';
import type { Ground } from './ground.ts';
import type { CooldownLimit } from './limits.ts';
import { type Finding, mostContacts, type Seed } from './most-contacts.ts';
import { dayMinutes, type ProofExit, weekMinutes } from './proof-graph.ts';
import { countedBy, firstMinutes, lawfulMinute, type Timing } from './prove-caps.ts';

/** Proves that after a conversation, or after any contact, no path makes another too soon. */
export function proveCooldown(ground: Ground, limit: CooldownLimit): Claim {
  const timings: Timing[] = ground.untilLawful.size > 0 ? ['asDrawn', 'withinHours'] : ['asDrawn'];
  let states = 0;
  for (const timing of isAlwaysFarApart(ground, limit) ? [] : timings) {
    for (const { seeds, endMinute } of windows(ground, limit, timing)) {
      const found = search(ground, limit, { seeds, endMinute, timing });
      states += found.states;
      if (!found.stops) continue;
      const what = limit.after === 'conversation' ? words('a conversation', '通话') : words('a contact', '联系');
      const message = words(`contact within ${inWords(limit).en} of ${what.en}`, `${what.zh}后${inWords(limit).zh}内再次联系`);
      return { ...nothing, breaches: [{ rule: limit.rule, stops: found.stops, message }], states };
    }
  }
  const after = limit.after === 'conversation' ? words('a conversation', '通话') : words('a contact', '联系');
  const what = words(
    `no path makes contact within ${inWords(limit).en} of ${after.en}`,
    `任何路径在${after.zh}后${inWords(limit).zh}内不再联系`,
  );
  return { ...nothing, proved: [{ rule: limit.rule, what }], states };
}

/**
 * A quick look for pauses in minutes: with every clock wait as short as it can ever be, the moment no longer matters, and
 * one search per node tells for all minutes of the week.
 */
function isAlwaysFarApart(ground: Ground, limit: CooldownLimit): boolean {
  if (limit.minutes === undefined) return false;
  const nodes = ground.graph.nodes.map((node) => ({ ...node, exits: node.exits.map(atItsShortest) }));
  const hasty: Ground = { ...ground, graph: { ...ground.graph, nodes } };
  return openers(ground, limit).every((at) => {
    const seeds = [{ at, minute: 0, contacts: 0, isConversation: limit.after === 'conversation' }];
    return !search(hasty, limit, { seeds, endMinute: limit.minutes!, timing: 'asDrawn' }).stops;
  });
}

function atItsShortest({ delays, alternatives: _, ...exit }: ProofExit): ProofExit {
  return delays ? { ...exit, minMinutes: delays.reduce((least, each) => Math.min(least, each)) } : exit;
}

interface Window {
  readonly seeds: readonly Seed[];
  readonly endMinute: number;
}

function* windows(ground: Ground, limit: CooldownLimit, timing: Timing): Generator<Window> {
  const opens = openers(ground, limit);
  const seed = (at: number, minute: number): Seed => ({ at, minute, contacts: 0, isConversation: limit.after === 'conversation' });
  if (limit.days !== undefined) {
    const firsts = new Map(opens.map((at) => [at, firstMinutes(ground, at, timing)]));
    for (let day = 0; day < 7; day++) {
      const seeds = opens.flatMap((at) => {
        const minute = firsts.get(at)![day];
        return minute === undefined ? [] : [seed(at, minute)];
      });
      if (seeds.length > 0) yield { seeds, endMinute: (day + limit.days) * dayMinutes };
    }
    return;
  }
  const minutes = limit.minutes ?? 0;
  for (const at of opens)
    for (const minute of seedMinutes(ground, at, timing)) yield { seeds: [seed(at, minute)], endMinute: minute + minutes };
}

/** Nodes whose contact starts the pause. */
function openers({ graph }: Ground, { after, afterChannels }: CooldownLimit): number[] {
  return graph.nodes.flatMap(({ contacts, exits }, at) => {
    const isOpener = contacts.some(({ channel }) => afterChannels.has(channel));
    return isOpener && (after === 'contact' || exits.some(({ isAfterConversation }) => isAfterConversation)) ? [at] : [];
  });
}

/** Minutes worth trying for a pause in minutes: all that differ in what a clock within reach would do. */
function seedMinutes(ground: Ground, at: number, timing: Timing): number[] {
  const hasClock = timing === 'withinHours' || ground.graph.nodes.some(({ exits }) => exits.some(({ delays }) => delays));
  const lawful = lawfulMinute(ground);
  const found = new Set<number>();
  const arrivals = ground.arrivals[at]!;
  for (let minute = 0; minute < weekMinutes; minute++) {
    if (!arrivals[minute]) continue;
    found.add((timing === 'asDrawn' ? minute : lawful(at, minute)) % weekMinutes);
    if (!hasClock) break;
  }
  return [...found];
}

function search(ground: Ground, limit: CooldownLimit, { seeds, endMinute, timing }: Window & { timing: Timing }): Finding {
  return mostContacts({
    graph: ground.graph,
    visits: ground.visits,
    seeds,
    endMinute,
    weight: countedBy(ground, limit),
    cap: 0,
    mostInterrupts: ground.mostInterrupts,
    ...(timing === 'withinHours' ? { lawful: lawfulMinute(ground), hasClockChange: limit.days !== undefined } : {}),
  });
}

const inWords = ({ days, minutes = 0 }: CooldownLimit): { en: string; zh: string } =>
  days === undefined ? words(`${minutes} minutes`, `${minutes}分钟`) : words(`${days} dates`, `${days}日`);
