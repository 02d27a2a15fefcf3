import { type Connection, connect } from '../src/index.ts';
import { migrate } from '../src/migrate.ts';
import { rowsTouched } from '../src/test/rows-touched.ts';
import { fillHouse } from './fill-house.ts';
import { type Round, rounds } from './rounds.ts';

/**
 * Rows and index entries each question touches that a house asks again and again while nothing is open, in a house of
 * `CASES` (1,000,000) open cases, half as many ended, three attempts each and years of the rest, and in one of a tenth:
 * what is bounded by the open work touches the same in both. Milliseconds are the least of three. `DATABASE_URL` names a
 * throwaway server, on which two databases are made and dropped; `KEEP=1` leaves them, and finds them filled.
 */
const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL must name a throwaway server');
const openCases = Number(process.env.CASES ?? 1_000_000);

const server = connect(url, { max: 1 });
async function house(name: string, size: number): Promise<Connection> {
  const address = new URL(url!);
  address.pathname = `/${name}`;
  const { rowCount: isThere } = await server.pool.query('select 1 from pg_database where datname = $1', [name]);
  if (!isThere) await server.pool.query(`create database ${name}`);
  const connection = connect(address.href, { max: 1 });
  if (isThere) return connection;
  const startedMs = performance.now();
  await migrate(address.href);
  await fillHouse(connection, { openCases: size });
  console.error(`${name}: ${size} open cases in ${Math.round((performance.now() - startedMs) / 1000)} s`);
  return connection;
}

async function look({ ask }: Round, connection: Connection) {
  let leastMs = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 3; time++) {
    const sinceMs = performance.now();
    await ask(connection.db);
    leastMs = Math.min(leastMs, performance.now() - sinceMs);
  }
  const touched = await rowsTouched(connection, () => ask(connection.db));
  return { rows: Object.values(touched).reduce((sum, n) => sum + n, 0), touched, ms: Number(leastMs.toFixed(1)) };
}

const wanted = process.env.ROUND;
const [small, large] = [await house('rounds_bench_small', openCases / 10), await house('rounds_bench_large', openCases)];
for (const round of rounds) {
  if (wanted && !round.name.includes(wanted)) continue;
  const [few, many] = [await look(round, small), await look(round, large)];
  console.log(
    JSON.stringify({ round: round.name, every: round.every, rowsSmall: few.rows, rows: many.rows, ms: many.ms, touched: many.touched }),
  );
}
for (const { close } of [small, large]) await close();
if (!process.env.KEEP)
  for (const name of ['rounds_bench_small', 'rounds_bench_large']) await server.pool.query(`drop database if exists ${name} with (force)`);
await server.close();
