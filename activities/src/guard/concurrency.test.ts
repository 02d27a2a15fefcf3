import { randomUUID } from 'node:crypto';
import { type Connection, cases, connect, creditors, killSwitches } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { type FreshDatabase, freshDatabase, sampleCase } from '@dunwell/db/test';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ContactProposal, type Guard, makeGuard, type Reservation } from './index.ts';

/** Persons raced for in one run, over all races; `DUNWELL_GUARD_ROUNDS=10000` for the long proof. */
const rounds = Number(process.env.DUNWELL_GUARD_ROUNDS ?? 100);
const reserversAtOnce = 32;

let fresh: FreshDatabase;
let guard: Guard;
let administrator: Connection;
beforeAll(async () => {
  fresh = await freshDatabase({ max: reserversAtOnce });
  administrator = connect(fresh.url, { max: 2 });
  guard = makeGuard(fresh.db);
  const originVirtualMs = Date.parse('2026-03-17T10:00:00-04:00');
  await changeClock(fresh.db, () => ({ originRealMs: 0, originVirtualMs, scale: 1, paused: true }));
});
afterAll(async () => {
  await administrator?.close();
  await fresh?.close();
});

type Means = Omit<ContactProposal, 'attemptId' | 'caseId'>;
/** One call at a time and two messages a day to one person. @source rules/src/policy/packs/policy-house.json */
const calling: Means = { channel: 'call', agent: 'human', to: '+12125550143' };
const writing: Means = { channel: 'email', to: 'ada@example.com', hasOptOut: true, disclosures: ['mini_miranda'] };

interface Person {
  readonly consumerId: string;
  /** Three debts, the last with another lender. */
  readonly caseIds: readonly string[];
}

async function somebody(): Promise<Person> {
  const { caseId, consumerId } = await sampleCase(fresh.db);
  const [owed] = await fresh.db.select().from(cases).where(eq(cases.id, caseId));
  const { id: _, ...again } = owed!;
  const lender = await fresh.db
    .insert(creditors)
    .values({ ref: `other-${again.ref}`, name: 'Other Bank' })
    .returning();
  const more = [
    { ...again, ref: `${again.ref}-2` },
    { ...again, ref: `${again.ref}-3`, creditorId: lender[0]!.id },
  ];
  const added = await fresh.db.insert(cases).values(more).returning({ id: cases.id });
  return { consumerId, caseIds: [caseId, ...added.map(({ id }) => id)] };
}

const proposalOf = ({ caseIds }: Person, n: number, means: Means): ContactProposal => ({
  ...means,
  attemptId: randomUUID(),
  caseId: caseIds[n % caseIds.length]!,
});

/** All at once, each about another of the person's debts. */
const race = (person: Person, means: Means, reserve: (proposal: ContactProposal) => Promise<Reservation>) =>
  Promise.all(Array.from({ length: reserversAtOnce }, (_, n) => reserve(proposalOf(person, n, means))));

const allowedOf = (results: readonly Reservation[]) => results.filter(({ type }) => type === 'allowed').length;

/** Places of this person that count: taken and not given back. */
async function placesOf({ consumerId }: Person): Promise<number> {
  const { rows } = await fresh.pool.query(
    `select count(*)::int as n from contact_ledger left join ledger_settlements on ledger_id = id where consumer_id = $1 and outcome is distinct from 'not_made'`,
    [consumerId],
  );
  return rows[0].n;
}

/** The reserver of a worker that is told of a lost connection, and asks again for the same attempt. */
async function asOftenAsNeeded(proposal: ContactProposal): Promise<Reservation> {
  while (true) {
    try {
      return await guard.reserve(proposal);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

/** Ends up to that many connections as an administrator would, in the middle of what they are doing. */
const killSome = (most: number) =>
  administrator.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle' limit $1`,
    [most],
  );

/** Ends up to that many connections of those who wait to take their place. Returns how many. */
async function killWaiting(most: number): Promise<number> {
  const { rowCount } = await administrator.pool.query(
    `select pg_terminate_backend(pid) from pg_locks
    where not granted and relation = 'ledger_turns'::regclass and database = (select oid from pg_database where datname = current_database())
    limit $1`,
    [most],
  );
  return rowCount ?? 0;
}

/** Nobody takes a place until they are let go. */
async function holdEverybody(): Promise<() => Promise<void>> {
  const holder = await administrator.pool.connect();
  await holder.query('begin; lock table ledger_turns in exclusive mode');
  return async () => {
    await holder.query('commit');
    holder.release();
  };
}

const races: Readonly<Record<string, (person: Person) => Promise<void>>> = {
  'one call at a time, about any debt of any lender': async (person) => {
    expect(allowedOf(await race(person, calling, guard.reserve))).toBe(1);
    expect(await placesOf(person)).toBe(1);
  },
  'two messages a day': async (person) => {
    expect(allowedOf(await race(person, writing, guard.reserve))).toBe(2);
    expect(await placesOf(person)).toBe(2);
  },
  'one message of the day left': async (person) => {
    await guard.reserve(proposalOf(person, 0, writing));
    expect(allowedOf(await race(person, writing, guard.reserve))).toBe(1);
    expect(await placesOf(person)).toBe(2);
  },
  'places given back while others reserve': async (person) => {
    let [held, mostHeld, allowed] = [0, 0, 0];
    await race(person, calling, async (proposal) => {
      const result = await guard.reserve(proposal);
      if (result.type !== 'allowed') return result;
      allowed++;
      mostHeld = Math.max(mostHeld, ++held);
      if (allowed < 4) {
        held--;
        await guard.release(proposal.attemptId);
      }
      return result;
    });
    expect(mostHeld).toBe(1);
    expect(await placesOf(person)).toBe(held);
  },
  'a kill switch thrown while others reserve': async (person) => {
    const oneCase = { ...person, caseIds: person.caseIds.slice(0, 1) };
    const thrown = { scope: 'case', subject: oneCase.caseIds[0]!, reason: 'drill', thrownBy: 'mia', thrownAtMs: 0 } as const;
    let isThrown = false;
    let throwing = Promise.resolve();
    const late: Reservation['type'][] = [];
    const going = race(oneCase, calling, async (proposal) => {
      const isLate = isThrown;
      const result = await guard.reserve(proposal);
      if (isLate) late.push(result.type);
      await throwing;
      if (result.type === 'allowed') expect(await guard.verifyToken(result.token, proposal.attemptId)).toBe(false);
      return result;
    });
    throwing = (async () => {
      await fresh.db.insert(killSwitches).values(thrown);
      isThrown = true;
    })();
    expect(allowedOf(await going)).toBeLessThanOrEqual(1);
    expect(late.filter((type) => type !== 'withheld')).toEqual([]);
    expect(await guard.reserve(proposalOf(oneCase, 0, calling))).toMatchObject({ type: 'withheld' });
    await fresh.db.delete(killSwitches);
  },
  'connections killed while others reserve': async (person) => {
    const letGo = await holdEverybody();
    const going = race(person, writing, asOftenAsNeeded);
    await expect
      .poll(() => killWaiting(4), { interval: 1, timeout: 20_000 })
      .toBeGreaterThan(0)
      .finally(letGo);
    for (let wave = 0; wave < 2; wave++) await killSome(4);
    const results = await going;
    expect(await placesOf(person)).toBe(2);
    expect(allowedOf(results)).toBe(2);
  },
  'one attempt asked for by all': async (person) => {
    const proposal = proposalOf(person, 0, calling);
    const results = await race(person, calling, () => guard.reserve(proposal));
    expect(allowedOf(results)).toBe(reserversAtOnce);
    expect(await placesOf(person)).toBe(1);
    const tokens = results.flatMap((result) => (result.type === 'allowed' ? [result.token] : []));
    const spent = await Promise.all(tokens.map((token) => guard.verifyToken(token, proposal.attemptId)));
    expect(spent.filter(Boolean)).toHaveLength(1);
  },
};

/** The race's own claim was wrong; anything else that goes wrong proves nothing. */
function isDisproved(cause: unknown): boolean {
  if (cause instanceof Error && cause.name === 'AssertionError') return true;
  throw cause;
}

describe(`${reserversAtOnce} workers on one person at once never get more than the cap between them`, () => {
  const each = Math.ceil(rounds / Object.keys(races).length);
  test.each(Object.entries(races))(`%s (${each} persons)`, { timeout: 7_200_000 }, async (_, run) => {
    for (let round = 0; round < each; round++) await run(await somebody());
  });
});

/** From here on the ledger's turns stand still, so nobody notices that another came first. */
const stopTurns = () =>
  fresh.pool.query(`
    create function stand_still() returns trigger language plpgsql as 'begin new.turn := 0; return new; end';
    create trigger stand_still before insert or update on ledger_turns for each row execute function stand_still()`);

/** Persons a race has to show itself on; one is nearly always enough. */
const triesWithoutTurns = 10;

describe('the same races when the turns of the ledger stand still', () => {
  beforeAll(stopTurns);
  // One attempt is one row whoever comes first: that race is won by the attempt's own key.
  const lost = Object.entries(races).filter(([name]) => name !== 'one attempt asked for by all');
  test.each(lost)('%s: is lost, so the race does tell', { timeout: 600_000 }, async (_, run) => {
    let isLost = false;
    for (let n = 0; n < triesWithoutTurns && !isLost; n++) isLost = await run(await somebody()).then(() => false, isDisproved);
    await fresh.db.delete(killSwitches);
    expect(isLost).toBe(true);
  });
});
