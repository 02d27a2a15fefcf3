import { readFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consents } from '../schema/index.ts';
import { type FreshDatabase, freshDatabase, type SampleCase, sampleCase } from '../test/index.ts';
import { type GivenConsent, giveConsent, revokeConsent } from './index.ts';

let fresh: FreshDatabase;
let sample: SampleCase;
beforeAll(async () => {
  fresh = await freshDatabase();
  sample = await sampleCase(fresh.db);
});
afterAll(() => fresh?.close());

const told = (more: Partial<GivenConsent> = {}): GivenConsent => ({
  consumerId: sample.consumerId,
  ...{ by: 'amy', reason: 'said so', atMs: 1000, channel: 'call', purpose: 'frequency', address: null },
  ...{ givenTo: 'directly_to_collector', medium: 'letter', source: 'letter 1', givenAtMs: 1000, expiresAtMs: null, ...more },
});
const frequency = () => fresh.db.select().from(consents).where(eq(consents.purpose, 'frequency'));

/** The migration that made debts a part of such a consent, run again on a table as it was before. */
async function migrateFromBefore(): Promise<void> {
  const file = new URL('../../migrations/0014_consent-to-more-names-debts.sql', import.meta.url);
  await fresh.pool.query('alter table consents drop constraint consents_frequency_names_debts, drop constraint consents_once');
  await fresh.pool.query(`alter table consents add constraint "consents_consumerId_channel_purpose_source_address_at_unique"
    unique nulls not distinct (consumer_id, channel, purpose, source, address, at)`);
  await fresh.db.insert(consents).values({
    consumerId: sample.consumerId,
    ...{ channel: 'call', purpose: 'frequency', givenTo: 'directly_to_collector', medium: 'letter', source: 'letter 1', atMs: 1000 },
  });
  await fresh.pool.query((await readFile(file, 'utf8')).replaceAll('--> statement-breakpoint', ''));
}

test('an old consent to more contacts that named no debt stays on record as naming none, can be told anew with its debt, and ended', async () => {
  await migrateFromBefore();
  const [old] = await frequency();
  expect(old).toMatchObject({ caseIds: [], source: 'letter 1', revokedAtMs: null });
  const others = await fresh.db.select().from(consents).where(eq(consents.purpose, 'automated'));
  expect(others.map(({ caseIds }) => caseIds)).toEqual([null, null]);

  expect(await giveConsent(fresh.db, told({ caseIds: [sample.caseId] }))).not.toBeNull();
  expect(await giveConsent(fresh.db, told({ caseIds: [sample.caseId] }))).toBeNull();
  expect((await frequency()).map(({ caseIds }) => caseIds)).toEqual([[], [sample.caseId]]);

  const change = { consumerId: sample.consumerId, by: 'amy', reason: 'letter', atMs: 2000 };
  expect(await revokeConsent(fresh.db, { ...change, consentId: old!.id, via: 'letter' })).toBe(true);
});

test('nobody can record a consent to more contacts any more without saying for which debt', async () => {
  await expect(giveConsent(fresh.db, told({ source: 'letter 2' }))).rejects.toMatchObject({
    cause: { constraint: 'consents_frequency_names_debts' },
  });
});
