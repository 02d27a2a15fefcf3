import { channelInWords } from '../../contact-words.ts';
import type { Lang } from '../../lang.ts';
import { type Breach, type Claim, nothing, words } from './claim.ts';
import type { Ground } from './ground.ts';
import { type CapLimit, type Concern, isConcerned } from './limits.ts';
import { type Finding, mostContacts, type Seed, type Stop } from './most-contacts.ts';
import { dayMinutes } from './proof-graph.ts';

/** Contacts the limit counts that one visit to a node can make. */
export const countedBy =
  ({ graph }: Ground, limit: Concern) =>
  (at: number): number =>
    graph.nodes[at]!.contacts.reduce((sum, contact) => sum + (isConcerned(limit, contact) ? contact.atMost : 0), 0);

/** Whether contacts happen at the moment the drawing asks for them, or are put off to permitted hours as the guard does. */
export type Timing = 'asDrawn' | 'withinHours';

/** Next permitted minute for a node's contacts. */
export const lawfulMinute =
  ({ graph, untilLawful }: Ground) =>
  (at: number, minute: number): number =>
    graph.nodes[at]!.contacts.reduce((latest, { channel }) => {
      const until = untilLawful.get(channel);
      return until ? Math.max(latest, minute + until[minute % until.length]!) : latest;
    }, minute);

/** First minute of each day of the week at which the node can make a contact. Any later minute of that day does no better. */
export function firstMinutes(ground: Ground, at: number, timing: Timing): number[] {
  const arrivals = ground.arrivals[at]!;
  const lawful = lawfulMinute(ground);
  const first: number[] = [];
  for (let minute = 0; minute < arrivals.length; minute++) {
    if (!arrivals[minute]) continue;
    const contact = (timing === 'asDrawn' ? minute : lawful(at, minute)) % arrivals.length;
    const day = Math.floor(contact / dayMinutes);
    first[day] = Math.min(first[day] ?? Number.POSITIVE_INFINITY, contact);
  }
  return first;
}

/** Proves for one cap that no path makes more contacts than permitted within any window, or finds one that does. */
export function proveCap(ground: Ground, limit: CapLimit): Claim {
  const timings: Timing[] = ground.untilLawful.size > 0 ? ['asDrawn', 'withinHours'] : ['asDrawn'];
  let states = 0;
  for (const timing of timings) {
    for (let day = 0; day < 7; day++) {
      const found = searchFrom(ground, limit, { timing, day });
      states += found.states;
      if (found.stops) return { ...nothing, breaches: [breachOf(limit, found.stops)], states };
    }
  }
  const what = words(
    `no path makes more than ${limit.cap} contacts (${channelsInWords(limit, 'en')}) in ${inWords(limit).en}`,
    `任何路径在${inWords(limit).zh}内的联系（${channelsInWords(limit, 'zh')}）不超过 ${limit.cap} 次`,
  );
  return { ...nothing, proved: [{ rule: limit.rule, what }], states };
}

function searchFrom(ground: Ground, limit: CapLimit, { timing, day }: { timing: Timing; day: number }): Finding {
  const weight = countedBy(ground, limit);
  const seeds: Seed[] = [];
  ground.graph.nodes.forEach((_, at) => {
    if (weight(at) === 0) return;
    const minute = firstMinutes(ground, at, timing)[day];
    if (minute !== undefined) seeds.push({ at, minute, contacts: weight(at), isConversation: limit.countsConversations === true });
  });
  const days = limit.window === 'week' ? 7 - day : limit.days;
  return mostContacts({
    graph: ground.graph,
    visits: ground.visits,
    seeds,
    endMinute: (day + days) * dayMinutes,
    weight,
    cap: limit.cap,
    countsConversations: limit.countsConversations === true,
    mostInterrupts: ground.mostInterrupts,
    ...(timing === 'withinHours' ? { lawful: lawfulMinute(ground), hasClockChange: true } : {}),
  });
}

function breachOf(limit: CapLimit, stops: readonly Stop[]): Breach {
  const last = stops.at(-1)!;
  const message = words(
    `contact ${last.contacts} within ${inWords(limit).en}, at most ${limit.cap} permitted`,
    `${inWords(limit).zh}内第 ${last.contacts} 次联系，最多允许 ${limit.cap} 次`,
  );
  return { rule: limit.rule, stops, message };
}

const channelsInWords = ({ channels }: CapLimit, lang: Lang): string =>
  [...channels].map((channel) => channelInWords(channel, lang)).join(lang === 'zh' ? '、' : ', ');

function inWords({ window, days }: CapLimit): { en: string; zh: string } {
  if (window === 'week') return words('a calendar week', '一个自然周');
  if (window === 'month') return words('a calendar month', '一个自然月');
  return days === 1 ? words('one date', '同一日') : words(`${days} consecutive dates`, `连续 ${days} 日`);
}
