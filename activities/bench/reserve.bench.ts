import { randomUUID } from 'node:crypto';
import { type Connection, connect, migrate } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { makeGuard } from '../src/guard/index.ts';
import { cpuMicros } from './cpu-meter.ts';
import { fillLedger } from './fill-ledger.ts';

/**
 * Reservations per second of 16 clients on an empty ledger and on one of `LEDGER_ROWS` (300,000) contacts, 50 a person
 * and 20,000 of one; turn by turn, so that whatever else the machine does slows both alike. Beside them the bare
 * transactions none can do without (begin, one insert, commit). `DATABASE_URL` names a throwaway server, on which two
 * databases are made and dropped.
 */
const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL must name a throwaway server');
const clients = 16;
const ledgerRows = Number(process.env.LEDGER_ROWS ?? 300_000);
const reservations = Number(process.env.RESERVATIONS ?? 6000);
const turns = 30;
const people = Math.max(reservations + 500, Math.ceil(ledgerRows / 50));
const heavyRows = 20_000;

interface House extends Connection {
  readonly caseIds: readonly string[];
}

const server = connect(url, { max: 1 });
async function house(name: string): Promise<House> {
  await server.pool.query(`drop database if exists ${name} with (force)`);
  await server.pool.query(`create database ${name}`);
  const address = new URL(url!);
  address.pathname = `/${name}`;
  await migrate(address.href);
  const connection = connect(address.href, { max: clients });
  await changeClock(connection.db, () => ({
    originRealMs: 0,
    originVirtualMs: Date.parse('2026-03-17T10:00:00-04:00'),
    scale: 1,
    paused: true,
  }));
  await connection.pool.query(`
    insert into creditors (ref, name) values ('bench', 'Bench');
    insert into consumers (ref, name, country, zone, locations, jurisdictions)
      select 'P' || lpad(n::text, 9, '0'), 'Person ' || n, 'US', 'America/New_York', '[{"source": "address", "tz": "America/New_York"}]', '["US", "US-NY"]'
      from generate_series(1, ${people}) n;
    insert into cases (ref, creditor_id, consumer_id, product, currency, principal_minor, balance_minor, opened_on)
      select consumers.ref, creditors.id, consumers.id, 'card', 'USD', 100, 100, '2026-01-01' from consumers, creditors;
    insert into contact_points (consumer_id, kind, value, line_type) select id, 'phone', '+12125550143', 'mobile' from consumers;
    insert into contact_points (consumer_id, kind, value) select id, 'email', ref || '@example.com' from consumers;
    insert into consents (consumer_id, channel, purpose, given_to, source, at) select id, 'call', 'automated', 'creditor', 'contract', '2026-01-01' from consumers;
    create table bare (id uuid primary key, body text);
    analyze creditors, consumers, cases, contact_points, consents`);
  const { rows } = await connection.pool.query<{ id: string }>('select id from cases order by ref');
  return { ...connection, caseIds: rows.map(({ id }) => id) };
}

/** Microseconds of wall clock and processor that `count` acts took, `clients` at a time. */
async function took(at: House, count: number, act: (n: number) => Promise<unknown>) {
  const [before, startedMs] = [await cpuMicros(at), performance.now()];
  let next = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < count) await act(next++);
    }),
  );
  const [after, wall] = [await cpuMicros(at), (performance.now() - startedMs) * 1000];
  return { wall, node: after.node - before.node, postgres: after.postgres - before.postgres };
}
type Took = Awaited<ReturnType<typeof took>>;

let allowed = 0;
const reserver = ({ db, caseIds }: House) => {
  const guard = makeGuard(db);
  return async (n: number): Promise<string> => {
    const attemptId = randomUUID();
    const { type } = await guard.reserve({ attemptId, caseId: caseIds[n]!, channel: 'call', agent: 'human', to: '+12125550143' });
    if (type === 'allowed') allowed++;
    return attemptId;
  };
};
const bare =
  ({ db }: House) =>
  () =>
    db.transaction(async (tx) => void (await tx.execute(`insert into bare values ('${randomUUID()}', repeat('x', 500))`)));

const perSecond = (count: number, { wall }: Took): number => Math.round((count * 1e6) / wall);
const each = (count: number, { node, postgres }: Took) => ({ node: Math.round(node / count), postgres: Math.round(postgres / count) });
const sum = (parts: readonly Took[]): Took =>
  parts.reduce((a, b) => ({ wall: a.wall + b.wall, node: a.node + b.node, postgres: a.postgres + b.postgres }));

const empty = await house('reserve_bench_empty');
const full = await house('reserve_bench_full');
const [ofEmpty, ofFull] = [reserver(empty), reserver(full)];
const sampleAttemptId = await ofFull(people - 1);
const filling = await full.pool.connect();
const filledFromMs = performance.now();
await fillLedger(filling, sampleAttemptId, ledgerRows, heavyRows);
filling.release();
console.error(`filled in ${Math.round((performance.now() - filledFromMs) / 1000)} s`);
// Warm: connections, plans, compiled packs.
for (const reserve of [ofEmpty, ofFull]) await Promise.all(Array.from({ length: 400 }, (_, n) => reserve(people - 2 - n)));
await server.pool.query('checkpoint');

allowed = 0;
const times = { bare: [] as Took[], empty: [] as Took[], full: [] as Took[] };
const slice = reservations / turns;
for (let turn = 0; turn < turns; turn++) {
  times.bare.push(await took(empty, slice, bare(empty)));
  times.empty.push(await took(empty, slice, (n) => ofEmpty(1 + turn * slice + n)));
  times.full.push(await took(full, slice, (n) => ofFull(1 + turn * slice + n)));
}
const heavy = await took(full, 1, () => ofFull(0));
const [bareTook, emptyTook, fullTook] = [sum(times.bare), sum(times.empty), sum(times.full)];
console.log(
  JSON.stringify({
    clients,
    reservations,
    allowed,
    reservePerSecond: perSecond(reservations, emptyTook),
    barePerSecond: perSecond(reservations, bareTook),
    ratioToBare: Number((emptyTook.wall / bareTook.wall).toFixed(2)),
    ledgerRows,
    people,
    fullLedgerPerSecond: perSecond(reservations, fullTook),
    slowdownByLedger: Number((fullTook.wall / emptyTook.wall).toFixed(2)),
    heavyPersonMs: Math.round(heavy.wall / 1000),
    cpuMicrosEach: { bare: each(reservations, bareTook), empty: each(reservations, emptyTook), full: each(reservations, fullTook) },
  }),
);
for (const { close } of [empty, full]) await close();
if (!process.env.KEEP)
  for (const name of ['reserve_bench_empty', 'reserve_bench_full']) await server.pool.query(`drop database ${name} with (force)`);
await server.close();
