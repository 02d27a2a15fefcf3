import { localTime } from '@dunwell/rules';

/** `2026-11-23 08:00 (America/New_York)`: local time never travels without its zone. */
export function localText(atMs: number, zone: string): string {
  const { date, minuteOfDay } = localTime(zone, atMs);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date} ${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)} (${zone})`;
}
