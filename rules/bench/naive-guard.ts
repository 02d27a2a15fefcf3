import type { Request } from '../src/policy/index.ts';

/**
 * What a first attempt would do: ask `Intl` for every local time, walk forward minute by minute, count afresh each time.
 * Three rules only (hours, seven in seven, rest after a conversation) against the guard's fifty.
 */
export function naiveEarliest(request: Request): number {
  const zone = request.consumer.locations![0]!.tz;
  for (let atMs = Date.parse(request.proposal.at); ; atMs += 60_000) if (isOpen(request, zone, atMs)) return atMs;
}

const wall = (zone: string, atMs: number): { date: string; hour: number } => {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(atMs);
  return { date: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
};

function isOpen(request: Request, zone: string, atMs: number): boolean {
  const { date, hour } = wall(zone, atMs);
  if (hour < 8 || hour >= 21) return false;
  const age = (at: string): number => (Date.parse(date) - Date.parse(wall(zone, Date.parse(at)).date)) / 86_400_000;
  const recent = request.history!.filter((past) => past.type === 'call' && past.outcome !== 'busy' && age(past.at) < 7);
  return recent.length < 7 && !recent.some((past) => past.outcome === 'conversation');
}
