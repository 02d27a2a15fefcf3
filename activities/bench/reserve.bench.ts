import { randomUUID } from 'node:crypto';
import { connect, migrate } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { makeGuard } from '../src/guard/index.ts';

/**
 * Reservations per second of 16 clients against the bare transactions they cannot do without (begin, one insert,
 * commit), in one run, on an empty ledger and on one of `LEDGER_ROWS` (300,000). `DATABASE_URL` names an empty
 * throwaway database.
 */
const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL must name an empty database');
const clients = 16;
const people = Number(process.env.PEOPLE ?? 4000);
const ledgerRows = Number(process.env.LEDGER_ROWS ?? 300_000);

await migrate(url);
const { db, pool, close } = connect(url, { max: clients });
await changeClock(db, () => ({ originRealMs: 0, originVirtualMs: Date.parse('2026-03-17T10:00:00-04:00'), scale: 1, paused: true }));
await pool.query(`
  insert into creditors (ref, name) values ('bench', 'Bench');
  insert into consumers (ref, name, country, zone, locations, jurisdictions)
    select 'P' || n, 'Person ' || n, 'US', 'America/New_York', '[{"source": "address", "tz": "America/New_York"}]', '["US", "US-NY"]'
    from generate_series(1, ${people * 2}) n;
  insert into cases (ref, creditor_id, consumer_id, product, currency, principal_minor, balance_minor, opened_on)
    select consumers.ref, creditors.id, consumers.id, 'card', 'USD', 100, 100, '2026-01-01' from consumers, creditors;
  create table bare (id uuid primary key, body text);
  analyze`);
const { rows: cases } = await pool.query<{ id: string }>('select id from cases order by ref');

async function perSecond(count: number, act: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const startedMs = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < count) await act(next++);
    }),
  );
  return (count * 1000) / (performance.now() - startedMs);
}

const guard = makeGuard(db);
let allowed = 0;
const reserve = async (n: number): Promise<void> => {
  const caseId = cases[n]!.id;
  const { type } = await guard.reserve({ attemptId: randomUUID(), caseId, channel: 'call', agent: 'human', to: '+12125550143' });
  if (type === 'allowed') allowed++;
};
const bare = () => db.transaction(async (tx) => void (await tx.execute(`insert into bare values ('${randomUUID()}', repeat('x', 500))`)));

const warmUp = 200;
await perSecond(warmUp, reserve);
const bareRate = await perSecond(people, bare);
const emptyRate = await perSecond(people - warmUp, (n) => reserve(n + warmUp));
await pool.query(`
  insert into contact_ledger (consumer_id, person_id, debt_ids, channel, direction, agent, actor, purpose, "to", at, answer)
    select cases.consumer_id, cases.consumer_id::text, array[cases.id], 'email', 'outbound', 'human', 'third_party_collector', 'collect', 'x@example.com',
      business_now() - make_interval(days => 30 + (n % 700)), '{}'
    from generate_series(1, ${Math.ceil(ledgerRows / (people * 2))}) n, cases;
  analyze contact_ledger`);
const fullRate = await perSecond(people, (n) => reserve(n + people));
console.log(
  JSON.stringify({
    clients,
    allowed,
    reservePerSecond: Math.round(emptyRate),
    barePerSecond: Math.round(bareRate),
    ratioToBare: Number((bareRate / emptyRate).toFixed(2)),
    ledgerRows,
    fullLedgerPerSecond: Math.round(fullRate),
    slowdownByLedger: Number((emptyRate / fullRate).toFixed(2)),
  }),
);
await close();
