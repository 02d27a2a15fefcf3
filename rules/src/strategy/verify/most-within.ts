import { type Channel, channels } from '../../outcome.ts';
import type { Library } from '../library.ts';
import type { Plan } from '../plan.ts';
import { abstractPlan } from './abstract.ts';
import { type Ground, groundOf } from './ground.ts';
import type { HoursLimit } from './limits.ts';
import { proveCap } from './prove-caps.ts';

/** Counted no further than this. */
const mostCounted = 4096;

/**
 * The most contacts by each channel that any case can come to within so many consecutive dates, on any path, at any hour;
 * never too few. Channels that the strategy does not use are left out; `Infinity` where it is beyond counting.
 */
export function mostWithin(
  plan: Plan,
  days: number,
  { hours, library }: { readonly hours: readonly HoursLimit[]; readonly library?: Library },
): Readonly<Partial<Record<Channel, number>>> {
  const { graph } = abstractPlan(plan, { bestHour: 'any', library, probes: new Map() });
  const ground = groundOf(graph, hours);
  const used = channels.filter((channel) => graph.nodes.some(({ contacts }) => contacts.some((contact) => contact.channel === channel)));
  return Object.fromEntries(used.map((channel) => [channel, mostBy(ground, channel, days)]));
}

/** Doubles until enough, then halves the doubt. */
function mostBy(ground: Ground, channel: Channel, days: number): number {
  const isEnough = (cap: number): boolean => {
    const limit = {
      rule: channel,
      channels: new Set([channel]),
      cap,
      window: 'rolling',
      days,
      words: { en: channel, zh: channel },
    } as const;
    return proveCap(ground, limit).breaches.length === 0;
  };
  let enough = 1;
  while (!isEnough(enough)) {
    if (enough >= mostCounted) return Number.POSITIVE_INFINITY;
    enough *= 2;
  }
  let tooFew = enough === 1 ? 0 : enough / 2;
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
