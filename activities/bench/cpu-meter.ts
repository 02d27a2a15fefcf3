import { existsSync, readFileSync } from 'node:fs';
import type { Connection } from '@dunwell/db';

/** Ticks of the kernel's process table per second. @source proc(5), CLK_TCK */
const ticksPerSecond = 100;

/** Processor time so far of this process and of the database's side of the pool, in µs; the latter only where PostgreSQL runs on this Linux. */
export async function cpuMicros({ pool }: Connection): Promise<{ node: number; postgres: number }> {
  const { user, system } = process.cpuUsage();
  const { rows } = await pool.query<{ pid: number }>(`select pid from pg_stat_activity where datname = current_database()`);
  return { node: user + system, postgres: rows.reduce((sum, { pid }) => sum + microsOf(pid), 0) };
}

function microsOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const fields = readFileSync(file, 'utf8').split(') ')[1]!.split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1_000_000) / ticksPerSecond;
}
