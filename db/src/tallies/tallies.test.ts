import { randomUUID } from 'node:crypto';
import { dayMs, hourMs } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countByStrategy } from '../canvas-counts/index.ts';
import { houseKeys } from '../house-keys/index.ts';
import { closedByOutcome, contactsByDay, withheldByDay, withheldByDayAndRule } from '../overview/index.ts';
import { runRetention } from '../retention/index.ts';
import { attempts, withheldContacts } from '../schema/index.ts';
import { type FreshDatabase, freshDatabase, rowsTouched, type SampleCase, sampleCase } from '../test/index.ts';
import { countDaysIn, foldTallies } from './index.ts';

const zones = ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'] as const;
/** Clocks change in New York and on Lord Howe in these days. */
const middayMs = Date.parse('2026-11-01T06:00:00Z');
const spanDays = 4;

let fresh: FreshDatabase;
let owed: SampleCase;
beforeAll(async () => {
  fresh = await freshDatabase({ max: 20 });
  owed = await sampleCase(fresh.db);
});
beforeEach(async () => {
  await fresh.pool.query(
    `delete from withheld_contacts; delete from attempts; update cases set status = 'open', strategy_id = null, closed_as = null`,
  );
  await countDaysIn(fresh.db, 'UTC');
});
afterAll(() => fresh?.close());

const ask = async (text: string, values: unknown[] = []) => (await fresh.pool.query(text, values)).rows;
const recount = async () => Number((await ask('select recount_tallies() as n'))[0].n);

/** Whole days of any zone around all that is written here. */
const spanIn = (zone: string) => ({ zone, fromMs: middayMs - 10 * dayMs, untilMs: middayMs + 10 * dayMs });

const withhold = (atMs: number, rules: readonly string[], decision: 'DEFER' | 'BLOCK') =>
  fresh.db
    .insert(withheldContacts)
    .values({ ...ofCase(), channel: 'sms', decision, rules: [...rules], requirements: [], explain: [], atMs });
const ofCase = () => ({ caseId: owed.caseId, consumerId: owed.consumerId });
const attempt = (atMs: number) =>
  fresh.db.insert(attempts).values({ attemptId: randomUUID(), ...ofCase(), channel: 'call', to: '+12125550143', reservedAtMs: atMs });

/** What the reports say, beside the rows counted one by one. */
async function bothCounts(zone: string) {
  const sums = (rows: readonly object[]) => rows.map((row) => JSON.stringify(Object.values(row))).sort();
  const day = `to_char($at at time zone '${zone}', 'YYYY-MM-DD')`;
  const [byRule, withheld, contacts, closed] = [
    `select ${day.replace('$at', 'at')}, rule, decision, count(*)::int from withheld_contacts, unnest(rules) rule group by 1, 2, 3`,
    `select ${day.replace('$at', 'at')} as day, decision, count(*)::int as n from withheld_contacts group by 1, 2`,
    `select ${day.replace('$at', 'reserved_at')} as day, channel, outcome, count(*)::int as n from attempts where state <> 'released' group by 1, 2, 3`,
    `select closed_as, count(*)::int from cases where status = 'closed' group by 1`,
  ];
  const span = spanIn(zone);
  const said = await Promise.all([
    withheldByDayAndRule(fresh.db, span),
    withheldByDay(fresh.db, span),
    contactsByDay(fresh.db, span),
    closedByOutcome(fresh.db),
  ]);
  const counted = await Promise.all([byRule!, withheld!, contacts!, closed!].map((text) => ask(text)));
  return { said: said.map(sums), counted: counted.map(sums) };
}

async function expectEqual(zone: string): Promise<void> {
  const { said, counted } = await bothCounts(zone);
  expect(said).toEqual(counted);
}

const someAttempt = (state: string) => `(select attempt_id from attempts where state in (${state}) order by md5(attempt_id::text) limit 1)`;
const atMs = fc.integer({ min: 0, max: spanDays * 24 * 4 }).map((quarter) => middayMs + quarter * 15 * 60_000 - 1);
const act = fc.oneof(
  fc.record({
    do: fc.constant('withhold' as const),
    atMs,
    rules: fc.subarray(['A', 'B', 'C']),
    decision: fc.constantFrom('DEFER', 'BLOCK'),
  }),
  fc.record({ do: fc.constant('reserve' as const), atMs }),
  fc.record({ do: fc.constant('fold' as const), most: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ do: fc.constant('zone' as const), zone: fc.constantFrom(...zones) }),
  fc.record({
    do: fc.constant('change' as const),
    text: fc.constantFrom(
      `update attempts set state = 'settled', outcome = 'busy' where attempt_id = ${someAttempt(`'reserved', 'unknown'`)}`,
      `update attempts set state = 'unknown', outcome = 'unknown' where attempt_id = ${someAttempt(`'reserved'`)}`,
      `update attempts set state = 'released', outcome = null where attempt_id = ${someAttempt(`'reserved', 'unknown'`)}`,
      `update attempts set outcome = 'conversation' where attempt_id = ${someAttempt(`'settled'`)}`,
      `delete from attempts where attempt_id = ${someAttempt(`'settled', 'released', 'reserved'`)}`,
      'delete from withheld_contacts where id = (select id from withheld_contacts order by md5(id::text) limit 1)',
      `update cases set status = 'closed', closed_as = 'paidInFull', strategy_id = 's'`,
      `update cases set status = 'closed', closed_as = null`,
      `update cases set status = 'open', closed_as = null`,
    ),
  }),
);
type Act = typeof act extends fc.Arbitrary<infer Each> ? Each : never;

async function perform(one: Act): Promise<unknown> {
  switch (one.do) {
    case 'withhold':
      return withhold(one.atMs, one.rules, one.decision as 'DEFER' | 'BLOCK');
    case 'reserve':
      return attempt(one.atMs);
    case 'fold':
      return foldTallies(fresh.db, one.most);
    case 'zone':
      return countDaysIn(fresh.db, one.zone);
    case 'change':
      return fresh.pool.query(one.text);
  }
}

test('whatever is written, changed, deleted, folded or counted in other days, the reports say what counting the rows says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 40 }), fc.constantFrom(...zones), async (acts, zone) => {
      await fresh.pool.query(`delete from withheld_contacts; delete from attempts`);
      for (const one of acts) await perform(one);
      await expectEqual(zone);
      await countDaysIn(fresh.db, zone);
      await expectEqual(zone);
      expect(await recount()).toBe(0);
    }),
    { numRuns: 40 },
  );
});

test('sixteen who write, two who fold and one who changes the zone lose nothing and count nothing twice', async () => {
  const writers = Array.from({ length: 16 }, async (_, writer) => {
    for (let n = 0; n < 12; n++) {
      await withhold(middayMs + n * 7 * hourMs, ['A', writer % 2 ? 'B' : 'C'], 'DEFER');
      await attempt(middayMs + n * 7 * hourMs);
      await fresh.pool.query(
        `update attempts set state = 'settled', outcome = 'busy' where attempt_id = ${someAttempt(`'reserved'`)} and state = 'reserved'`,
      );
    }
  });
  const keepers = [0, 1].map(async () => {
    for (let n = 0; n < 40; n++) await foldTallies(fresh.db, 7);
  });
  const changer = (async () => {
    for (const zone of [...zones, ...zones]) await countDaysIn(fresh.db, zone);
  })();
  await Promise.all([...writers, ...keepers, changer]);
  await expectEqual('Australia/Lord_Howe');
  expect(await ask('select 1 from withheld_contacts')).toHaveLength(16 * 12);
  expect(await recount()).toBe(0);
});

test('a zone that changes while somebody is writing waits for them, and counts what they wrote', async () => {
  const writer = await fresh.pool.connect();
  await writer.query('begin');
  await writer.query(
    `insert into withheld_contacts (case_id, consumer_id, channel, decision, rules, requirements, explain, at)
     values ($1, $2, 'sms', 'BLOCK', '{A}', '{}', '[]', '2026-11-02T23:30:00Z')`,
    [owed.caseId, owed.consumerId],
  );
  const changing = countDaysIn(fresh.db, 'Asia/Kathmandu');
  const waiting = `select 1 from pg_locks join pg_database on pg_database.oid = database
    where datname = current_database() and not granted and mode = 'ShareRowExclusiveLock'`;
  await expect.poll(() => ask(waiting)).toHaveLength(1);
  await writer.query('commit');
  writer.release();
  await changing;
  expect(await withheldByDay(fresh.db, spanIn('Asia/Kathmandu'))).toEqual([{ day: '2026-11-03', decision: 'BLOCK', count: 1 }]);
});

test('rows loaded past the triggers are found by counting anew', async () => {
  const client = await fresh.pool.connect();
  await client.query('set session_replication_role = replica');
  await client.query(
    `insert into withheld_contacts (case_id, consumer_id, channel, decision, rules, requirements, explain, at)
     values ($1, $2, 'sms', 'BLOCK', '{A,B}', '{}', '[]', '2026-11-02T12:00:00Z')`,
    [owed.caseId, owed.consumerId],
  );
  await client.query('reset session_replication_role');
  client.release();
  expect(await withheldByDay(fresh.db, spanIn('UTC'))).toEqual([]);
  expect(await recount()).toBe(3);
  await expectEqual('UTC');
});

test('who is erased leaves the reports with their rows: a report counts what is on record', async () => {
  const gone = await sampleCase(fresh.db, { case: { status: 'closed', closedAs: 'writtenOff', strategyId: 's', openedOn: '2019-01-01' } });
  const held = { caseId: gone.caseId, consumerId: gone.consumerId, channel: 'sms' as const, decision: 'BLOCK' as const };
  await fresh.db.insert(withheldContacts).values({ ...held, rules: ['A'], requirements: [], explain: [], atMs: middayMs });
  await withhold(middayMs, ['A'], 'BLOCK');
  await fresh.db.execute(sql`update consumers set recorded_at = '2020-01-01' where id = ${gone.consumerId}`);
  const report = await runRetention(fresh.db, { businessDate: '2031-01-01', startedBy: 'cora', keys: houseKeys(['k'.repeat(32)]) });
  expect(report.rows).toMatchObject({ withheld_contacts: 1 });
  expect(await withheldByDayAndRule(fresh.db, spanIn('UTC'))).toEqual([{ day: '2026-11-01', rule: 'A', decision: 'BLOCK', count: 1 }]);
  // The closed case itself stays in the books.
  expect(await closedByOutcome(fresh.db)).toContainEqual({ closedAs: 'writtenOff', count: 1 });
  expect(await countByStrategy(fresh.db)).toContainEqual({ strategyId: 's', open: 0, closed: 1 });
  expect(await recount()).toBe(0);
});

test('a report reads the counts, not the rows', async () => {
  await fresh.pool.query(
    `insert into withheld_contacts (case_id, consumer_id, channel, decision, rules, requirements, explain, at)
     select $1, $2, 'sms', 'DEFER', array['A', 'B'], '{}', '[]', '2026-11-01'::timestamptz + i % 3 * interval '1 day' from generate_series(1, 5000) i`,
    [owed.caseId, owed.consumerId],
  );
  while ((await foldTallies(fresh.db, 5000)) > 0);
  const one = await freshConnection();
  try {
    const touched = await rowsTouched(one, () => withheldByDayAndRule(one.db, spanIn('UTC')));
    expect(touched.withheld_contacts).toBeUndefined();
    // Three days of two rules, and whatever else was counted in this file.
    expect(touched.tallies).toBeLessThan(60);
  } finally {
    await one.close();
  }
});

const freshConnection = async () => (await import('../connect.ts')).connect(fresh.url, { max: 1 });
