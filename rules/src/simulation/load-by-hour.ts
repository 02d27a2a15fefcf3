import { hourMs, localTime } from '../time.ts';
import type { ShareResult } from './summary.ts';

/** How busy lines and agents are in one hour of the day: on an average day, and on the busiest. */
export interface HourLoad {
  readonly hour: number;
  readonly calls: number;
  readonly peakCalls: number;
  readonly tasks: number;
  readonly peakTasks: number;
}

/** Adds up all shares hour by hour and folds the days onto one. */
export function loadByHour(shares: readonly ShareResult[], zone: string, days: number): readonly HourLoad[] {
  const calls = folded(
    shares.map(({ callsByHour }) => callsByHour),
    zone,
  );
  const tasks = folded(
    shares.map(({ tasksByHour }) => tasksByHour),
    zone,
  );
  return Array.from({ length: 24 }, (_, hour) => ({
    hour,
    calls: calls.sum[hour]! / days,
    peakCalls: calls.peak[hour]!,
    tasks: tasks.sum[hour]! / days,
    peakTasks: tasks.peak[hour]!,
  }));
}

function folded(counts: readonly Readonly<Record<string, number>>[], zone: string): { sum: number[]; peak: number[] } {
  const byHour = new Map<number, number>();
  for (const count of counts)
    for (const [hour, number] of Object.entries(count)) byHour.set(Number(hour), (byHour.get(Number(hour)) ?? 0) + number);
  const sum = new Array<number>(24).fill(0);
  const peak = new Array<number>(24).fill(0);
  for (const [hour, number] of byHour) {
    const local = Math.floor(localTime(zone, hour * hourMs).minuteOfDay / 60);
    sum[local] = sum[local]! + number;
    peak[local] = Math.max(peak[local]!, number);
  }
  return { sum, peak };
}
