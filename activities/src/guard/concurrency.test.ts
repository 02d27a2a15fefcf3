import { randomUUID } from 'node:crypto';
import { cases } from '@dunwell/db';
import { changeClock } from '@dunwell/db/clock';
import { type FreshDatabase, freshDatabase, sampleCase } from '@dunwell/db/test';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeGuard } from './index.ts';

/** People tried in one run; `DUNWELL_GUARD_ROUNDS=10000` for the long proof. */
const rounds = Number(process.env.DUNWELL_GUARD_ROUNDS ?? 100);
const reserversAtOnce = 32;

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase({ max: reserversAtOnce });
  const originVirtualMs = Date.parse('2026-03-17T10:00:00-04:00');
  await changeClock(fresh.db, () => ({ originRealMs: 0, originVirtualMs, scale: 1, paused: true }));
});
afterAll(() => fresh?.close());

/** One call at a time and two messages a day to one person. @source rules/src/policy/packs/policy-house.json */
const kinds = [
  { cap: 1, wish: { channel: 'call', agent: 'human', to: '+12125550143' } },
  { cap: 2, wish: { channel: 'email', to: 'ada@example.com', hasOptOut: true, disclosures: ['mini_miranda'] } },
] as const;

test(`${reserversAtOnce} workers on one person, over several of their cases, never get more than the cap between them`, {
  timeout: 3_600_000,
}, async () => {
  const guard = makeGuard(fresh.db);
  for (let round = 0; round < rounds; round++) {
    const { cap, wish } = kinds[round % kinds.length]!;
    const { caseId, consumerId } = await sampleCase(fresh.db);
    const [owed] = await fresh.db.select().from(cases).where(eq(cases.id, caseId));
    const { id: _, ...again } = owed!;
    const [second] = await fresh.db
      .insert(cases)
      .values({ ...again, ref: `${again.ref}-2` })
      .returning({ id: cases.id });
    const results = await Promise.all(
      Array.from({ length: reserversAtOnce }, (_, n) =>
        guard.reserve({ attemptId: randomUUID(), caseId: n % 2 ? caseId : second!.id, ...wish }),
      ),
    );
    const allowed = results.filter(({ type }) => type === 'allowed').length;
    const { rows } = await fresh.pool.query('select count(*)::int as taken from contact_ledger where consumer_id = $1', [consumerId]);
    expect({ round, allowed, taken: rows[0].taken }).toEqual({ round, allowed: cap, taken: cap });
  }
});
