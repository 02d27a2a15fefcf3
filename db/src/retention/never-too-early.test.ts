import { addDays, type LocalDate } from '@dunwell/rules';
import { deadline, packsOf } from '@dunwell/rules/policy';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { houseKeys } from '../house-keys/index.ts';
import { setHold } from '../legal-hold/index.ts';
import { consumers, handOverFiles, handOvers } from '../schema/index.ts';
import { type FreshDatabase, freshDatabase, sampleCase } from '../test/index.ts';
import { runRetention } from './index.ts';

const keys = houseKeys(['k'.repeat(32)]);
let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh?.close());

const firstDay: LocalDate = '2020-01-01';
const Person = fc.record({
  lastDay: fc.nat(2400),
  jurisdictions: fc.constantFrom([], ['US'], ['US', 'US-NY', 'US-NY-NYC'], ['CN'], ['GB'], ['DE', 'EU']),
  isHeld: fc.boolean(),
  isOpen: fc.boolean(),
});

/** What every pack of the place says of itself, asked one by one; and the three years of the house. */
function mayGo(
  { lastDay, jurisdictions, isHeld, isOpen }: { lastDay: number; jurisdictions: readonly string[]; isHeld: boolean; isOpen: boolean },
  on: LocalDate,
): boolean {
  const lastCollectionActivityOn = addDays(firstDay, lastDay);
  if (isHeld || isOpen || on < addDays(lastCollectionActivityOn, 3 * 366)) return false;
  return packsOf(jurisdictions).every((pack) =>
    pack.rules
      .filter(({ primitive }) => primitive === 'RETENTION')
      .every(({ id }) => {
        const answered = deadline({ rule: id, input: { lastCollectionActivityOn } }, [pack]);
        return !answered.ok || answered.answer.mustNotPurgeBefore === undefined || on >= answered.answer.mustNotPurgeBefore;
      }),
  );
}

test('whoever is in the house, a run erases exactly those whom no pack, no hold and no open case keeps, and again nobody', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Person, { minLength: 1, maxLength: 6 }), fc.integer({ min: 900, max: 4500 }), async (people, day) => {
      const on = addDays(firstDay, day);
      const [file] = await fresh.db
        .insert(handOverFiles)
        .values({ to: 'agency', partner: 'acme', cases: people.length, sha256: 'a'.repeat(64), content: 'a,b', madeBy: 'mia', atMs: 0 })
        .returning();
      const ids: string[] = [];
      for (const { lastDay, jurisdictions, isHeld, isOpen } of people) {
        const openedOn = addDays(firstDay, lastDay);
        const { consumerId, caseId } = await sampleCase(fresh.db, { case: { status: isOpen ? 'open' : 'closed', openedOn } });
        await fresh.db.update(consumers).set({ jurisdictions }).where(eq(consumers.id, consumerId));
        await fresh.db.insert(handOvers).values({ caseId, to: 'agency', partner: 'acme', status: 'sent', fileId: file!.id, atMs: 0 });
        if (isHeld) await setHold(fresh.db, { consumerId, reason: 'a suit', by: 'cora', atMs: 0 });
        ids.push(consumerId);
      }
      const order = { businessDate: on, startedBy: 'cora', keys };
      await runRetention(fresh.db, order);
      const { rows } = await fresh.pool.query('select id from consumers where erased_at is not null and id = any ($1)', [ids]);
      const erased = new Set(rows.map(({ id }) => id));
      expect(ids.map((id) => erased.has(id))).toEqual(people.map((person) => mayGo(person, on)));
      // A file of many goes with the last of them.
      const { rows: files } = await fresh.pool.query('select content is null as gone from hand_over_files where id = $1', [file!.id]);
      expect(files).toEqual([{ gone: erased.size === people.length }]);
      expect((await runRetention(fresh.db, order)).purged).toBe(0);
      await fresh.pool.query("update cases set status = 'open' where consumer_id = any ($1)", [ids]);
    }),
    { numRuns: 25 },
  );
});
