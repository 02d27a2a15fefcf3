import { randomUUID } from 'node:crypto';
import { type Connection, connect, migrate } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { makeGuard } from '../src/guard/index.ts';
import { cpuMicros } from './cpu-meter.ts';
import { fillLedger } from './fill-ledger.ts';

/**
 * Reservations per second of 16 clients on an empty ledger, on a small one and on one of `LEDGER_ROWS` (10,000,000)
 * contacts; turn by turn, so that whatever else the machine does slows all alike. In both filled ledgers everybody was
 * contacted 50 times in two years, and one person 20,000 times more: between them only the number of rows differs; between
 * the empty and the small one, what is known of a person. Beside them the bare transactions none can do without (begin,
 * one insert, commit). `DATABASE_URL` names a throwaway server, on which three databases are made and dropped.
 */
const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL must name a throwaway server');
const clients = 16;
const reservations = Number(process.env.RESERVATIONS ?? 6000);
const turns = 30;
const contactsEach = 50;
/** Everybody is reserved for once; some to warm up, one gets the `heavyRows`. */
const fewPeople = reservations + 500;
const manyPeople = Math.max(fewPeople, Math.ceil(Number(process.env.LEDGER_ROWS ?? 10_000_000) / contactsEach));
const heavyRows = 20_000;

interface House extends Connection {
  readonly caseIds: readonly string[];
}

const server = connect(url, { max: 1 });
async function house(name: string, people: number): Promise<House> {
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

/** A house whose people were each contacted `contactsEach` times. */
async function filledHouse(name: string, people: number): Promise<House> {
  const made = await house(name, people);
  const filling = await made.pool.connect();
  const startedMs = performance.now();
  await fillLedger(filling, await reserver(made)(people - 1), people * contactsEach, heavyRows);
  filling.release();
  console.error(`${name}: ${people * contactsEach} contacts in ${Math.round((performance.now() - startedMs) / 1000)} s`);
  return made;
}

const names = ['reserve_bench_empty', 'reserve_bench_small', 'reserve_bench_large'] as const;
const empty = await house(names[0], fewPeople);
const small = await filledHouse(names[1], fewPeople);
const large = await filledHouse(names[2], manyPeople);
const acts = { bare: bare(empty), empty: reserver(empty), small: reserver(small), large: reserver(large) };
// Warm: connections, plans, compiled packs.
for (const act of Object.values(acts)) await Promise.all(Array.from({ length: 400 }, (_, n) => act(fewPeople - 2 - n)));
await server.pool.query('checkpoint');

allowed = 0;
const times = { bare: [] as Took[], empty: [] as Took[], small: [] as Took[], large: [] as Took[] };
const at = { bare: empty, empty, small, large };
const slice = reservations / turns;
for (let turn = 0; turn < turns; turn++)
  for (const kind of ['bare', 'empty', 'small', 'large'] as const)
    times[kind].push(await took(at[kind], slice, (n) => acts[kind](1 + turn * slice + n)));
const heavy = await took(large, 1, () => acts.large(0));
const [bareTook, emptyTook, smallTook, largeTook] = [sum(times.bare), sum(times.empty), sum(times.small), sum(times.large)];
const ratio = (a: Took, b: Took): number => Number((a.wall / b.wall).toFixed(2));
console.log(
  JSON.stringify({
    clients,
    reservations,
    allowed,
    perSecond: {
      bare: perSecond(reservations, bareTook),
      empty: perSecond(reservations, emptyTook),
      small: perSecond(reservations, smallTook),
      large: perSecond(reservations, largeTook),
    },
    rows: { small: fewPeople * contactsEach, large: manyPeople * contactsEach },
    slowdown: {
      emptyToBare: ratio(emptyTook, bareTook),
      byHistory: ratio(smallTook, emptyTook),
      bySize: ratio(largeTook, smallTook),
      inAll: ratio(largeTook, emptyTook),
    },
    heavyPersonMs: Math.round(heavy.wall / 1000),
    cpuMicrosEach: {
      bare: each(reservations, bareTook),
      empty: each(reservations, emptyTook),
      small: each(reservations, smallTook),
      large: each(reservations, largeTook),
    },
  }),
);
for (const { close } of [empty, small, large]) await close();
if (!process.env.KEEP) for (const name of names) await server.pool.query(`drop database ${name} with (force)`);
await server.close();
