import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStanding } from '../contact-request/index.ts';
import { type HouseKeys, houseKeys } from '../house-keys/index.ts';
import { importCases } from '../ingest/index.ts';
import { runRetention } from '../retention/index.ts';
import { cases, contactPoints, legalFacts, optOuts } from '../schema/index.ts';
import { type FreshDatabase, freshDatabase } from '../test/index.ts';
import { countRefusals, liftRefusals } from './index.ts';

const keys = houseKeys(['k'.repeat(32)]);
let fresh: FreshDatabase;
let count = 0;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh?.close());

interface Person {
  readonly ref: string;
  readonly phone?: string;
  readonly email?: string;
}

/** Takes a person in by file, as a creditor would, and returns where they stand. */
async function takeIn({ ref, phone = '', email = '' }: Person, with_: HouseKeys | undefined = keys) {
  const caseRef = `C-${++count}`;
  const text = `case_ref,consumer_ref,phone_1,email,country,tz,principal,currency,days_past_due,call_consent\n${caseRef},${ref},${phone},${email},US,America/New_York,100,USD,12,2019-01-01`;
  const stream = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  await importCases(fresh.db, { stream, creditor: 'acme', ...(with_ && { keys: with_ }) });
  const [row] = await fresh.db.select().from(cases).where(eq(cases.ref, caseRef));
  return { caseId: row!.id, consumerId: row!.consumerId };
}
const longAgoMs = Date.parse('2020-05-01');

/** Erases everybody whose case is closed. */
async function erase(...caseIds: readonly string[]) {
  for (const id of caseIds) {
    await fresh.db.update(cases).set({ status: 'closed', openedOn: '2020-01-01', lastActivityAtMs: longAgoMs }).where(eq(cases.id, id));
  }
  return runRetention(fresh.db, { businessDate: '2026-11-22', startedBy: 'cora', keys });
}
const knownOf = async (consumerId: string) => ({
  facts: (await fresh.db.select().from(legalFacts).where(eq(legalFacts.consumerId, consumerId))).map(
    ({ kind, source }) => `${kind} ${source}`,
  ),
  refused: (await fresh.db.select().from(optOuts).where(eq(optOuts.consumerId, consumerId)))
    .filter(({ withdrawnAtMs }) => withdrawnAtMs === null)
    .map(({ channel, address, source }) => `${channel} ${address ?? 'all'} ${source}`)
    .sort(),
});
const nobodysTrace = async (...words: string[]) => {
  const { rows } = await fresh.pool.query('select coalesce(json_agg(kept_refusals)::text, $1) as text from kept_refusals', ['']);
  return words.every((word) => !rows[0].text.includes(word));
};

test('who comes again after they were erased is refused what they refused, and the record names nobody', async () => {
  const [phone, email] = ['+12125550101', 'Ada@Example.com'];
  const ada = await takeIn({ ref: 'SSN 12-34', phone, email });
  await fresh.db.insert(optOuts).values([
    { consumerId: ada.consumerId, channel: 'sms', address: phone, source: 'sms', atMs: longAgoMs },
    { consumerId: ada.consumerId, channel: 'email', source: 'letter', atMs: longAgoMs },
    { consumerId: ada.consumerId, channel: 'letter', source: 'letter', atMs: longAgoMs, withdrawnAtMs: longAgoMs },
  ]);
  await fresh.db
    .insert(legalFacts)
    .values({ consumerId: ada.consumerId, kind: 'cease', fromMs: longAgoMs, detail: { medium: 'mail' }, source: 'letter' });
  expect(await erase(ada.caseId)).toMatchObject({ purged: 1 });
  expect(await knownOf(ada.consumerId)).toEqual({ facts: [], refused: [] });
  expect(await nobodysTrace('2125550101', 'xample.com', '1234')).toBe(true);

  // The reference is written otherwise, the telephone is new.
  const again = await takeIn({ ref: 'ssn1234', phone: '+12125550102', email: 'ada@example.com' });
  expect(await knownOf(again.consumerId)).toEqual({
    facts: ['cease erased_record'],
    refused: ['email ada@example.com erased_record', 'email all erased_record'],
  });
  const standing = (await readStanding(fresh.db, { caseId: again.caseId, purpose: 'collect' }))!;
  expect(standing.legalFacts).toMatchObject([{ kind: 'cease', case_id: null }]);
  expect((await fresh.pool.query('select text from case_notes where case_id = $1', [again.caseId])).rows[0].text.en).toContain(
    'erased record',
  );

  const other = await takeIn({ ref: 'P-OTHER', phone });
  expect((await knownOf(other.consumerId)).refused).toEqual([`sms ${phone} erased_record`]);
  const stranger = await takeIn({ ref: 'P-STRANGER', phone: '+12125550177' });
  expect(await knownOf(stranger.consumerId)).toEqual({ facts: [], refused: [] });
});

test('the dead, a wrong number and a consent taken back are remembered; a number of the dead binds the number alone', async () => {
  const [phone, wrong] = ['+12125550111', '+12125550112'];
  const bob = await takeIn({ ref: 'P-BOB', phone });
  await fresh.db.insert(contactPoints).values({ consumerId: bob.consumerId, kind: 'phone', value: wrong, wrongSinceMs: longAgoMs });
  await fresh.db.insert(legalFacts).values({ consumerId: bob.consumerId, kind: 'deceased', fromMs: longAgoMs, source: 'letter' });
  await fresh.pool.query("update consents set revoked_at = '2021-01-01' where consumer_id = $1", [bob.consumerId]);
  await erase(bob.caseId);
  const again = await takeIn({ ref: 'P-BOB', phone: wrong });
  expect((await knownOf(again.consumerId)).facts).toEqual(['deceased erased_record']);
  const { rows } = await fresh.pool.query(
    `select (select count(*)::int from consents where consumer_id = $1 and revoked_by = 'erased_record') as revoked,
      (select wrong_since is not null from contact_points where consumer_id = $1) as wrong`,
    [again.consumerId],
  );
  expect(rows).toEqual([{ revoked: 1, wrong: true }]);
  const whoseItIs = await takeIn({ ref: 'P-OWNER', phone: wrong });
  const [point] = await fresh.db.select().from(contactPoints).where(eq(contactPoints.consumerId, whoseItIs.consumerId));
  expect(point).toMatchObject({ value: wrong, wrongSinceMs: null });
  const widow = await takeIn({ ref: 'P-WIDOW', phone });
  expect(await knownOf(widow.consumerId)).toEqual({ facts: [], refused: [`call ${phone} erased_record`, `sms ${phone} erased_record`] });
});

test('who was on record beside the erased person is somebody else and inherits nothing', async () => {
  const phone = '+12125550121';
  const [carl, flatmate] = [await takeIn({ ref: 'P-CARL', phone }), await takeIn({ ref: 'P-MATE', phone })];
  await fresh.pool.query("update consumers set recorded_at = now() - interval '1 year'");
  await fresh.pool.query("update contact_points set recorded_at = now() - interval '1 year'");
  await fresh.db.insert(legalFacts).values({ consumerId: carl.consumerId, kind: 'attorney', fromMs: longAgoMs, source: 'letter' });
  await erase(carl.caseId);
  await takeIn({ ref: 'P-MATE', phone });
  expect(await knownOf(flatmate.consumerId)).toEqual({ facts: [], refused: [] });
});

test('a house without the key a refusal is kept under takes nobody in, and a newer key beside the old one does', async () => {
  const newer = houseKeys(['n'.repeat(32)]);
  await expect(takeIn({ ref: 'P-NEW', phone: '+12125550131' }, newer)).rejects.toThrow(`kept under the house key ${keys[0].id}`);
  await expect(
    importCases(fresh.db, {
      stream: (async function* () {
        yield new TextEncoder().encode('case_ref,consumer_ref,country,currency,principal,days_past_due\nZ,Z,GB,GBP,1,1');
      })(),
      creditor: 'acme',
    }),
  ).rejects.toThrow('DUNWELL_HOUSE_KEYS');
  const rotated = houseKeys(['n'.repeat(32), 'k'.repeat(32)]);
  const again = await takeIn({ ref: 'P-BOB', phone: '+12125550132' }, rotated);
  expect((await knownOf(again.consumerId)).facts).toEqual(['deceased erased_record']);
});

test('compliance lifts by the plain number: recorded without it, and what rested on it alone ends', async () => {
  const counted = await countRefusals(fresh.db);
  expect(counted).toContainEqual({ what: 'attorney', channel: null, standing: 2, lifted: 0 });
  const phone = '+12125550121';
  const again = await takeIn({ ref: 'P-CARL-2', phone });
  expect((await knownOf(again.consumerId)).facts).toEqual(['attorney erased_record']);
  const order = { value: '+1 (212) 555-0121', by: 'Cora', reason: 'the attorney withdrew', atMs: longAgoMs, keys };
  expect(await liftRefusals(fresh.db, order)).toMatchObject({ refusals: 1 });
  expect(await liftRefusals(fresh.db, order)).toEqual({ refusals: 0, ended: 0 });
  const open = await fresh.db
    .select()
    .from(legalFacts)
    .where(and(eq(legalFacts.consumerId, again.consumerId), eq(legalFacts.kind, 'attorney')));
  expect(open.map(({ endedAtMs }) => endedAtMs !== null)).toEqual([true]);
  const { rows } = await fresh.pool.query("select detail::text as text from audit_log where action = 'refusalLifted'");
  expect(rows).toHaveLength(1);
  expect(rows[0].text).not.toContain('5550121');
  expect((await countRefusals(fresh.db)).find(({ what }) => what === 'attorney')).toMatchObject({ standing: 1, lifted: 1 });
  expect(await liftRefusals(fresh.db, { ...order, value: '+12125550112', reason: 'the number is theirs again' })).toEqual({
    refusals: 1,
    ended: 1,
  });
});
