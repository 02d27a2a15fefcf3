import { contentHash } from '@dunwell/rules/artifact';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseNotes, contactLedger, ledgerSettlements, withheldContacts } from '../schema/index.ts';
import { type FreshDatabase, freshDatabase, sampleCase } from '../test/index.ts';
import { contactEvidence } from './index.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh?.close());

test('the evidence holds what was done and what was withheld for this person and nobody else, under one hash', async () => {
  const [ada, bob] = [await sampleCase(fresh.db), await sampleCase(fresh.db)];
  for (const { caseId, consumerId } of [ada, bob]) {
    const contact = {
      consumerId,
      personId: consumerId,
      debtIds: [caseId],
      channel: 'call',
      direction: 'outbound',
      actor: 'collector',
    } as const;
    const [entry] = await fresh.db
      .insert(contactLedger)
      .values({ ...contact, debtIds: [caseId], purpose: 'collect', to: '+12125550143', atMs: 0, answer: {} })
      .returning();
    await fresh.db.insert(ledgerSettlements).values({ ledgerId: entry!.id, outcome: 'busy', endedAtMs: 1 });
    const withheld = {
      caseId,
      consumerId,
      channel: 'call',
      decision: 'DEFER',
      rules: ['X'],
      requirements: [],
      explain: [],
      atMs: 0,
    } as const;
    await fresh.db.insert(withheldContacts).values({ ...withheld, rules: ['X'], requirements: [] });
    await fresh.db.insert(caseNotes).values({ caseId, kind: 'person', text: { en: 'Hello', zh: '你好' }, atMs: 0 });
  }
  const evidence = (await contactEvidence(fresh.db, ada.consumerId))!;
  expect(evidence.sections.contacts).toMatchObject([{ consumer_id: ada.consumerId, outcome: 'busy' }]);
  expect([evidence.sections.withheld, evidence.sections.notes, evidence.sections.cases].map((rows) => rows.length)).toEqual([1, 1, 1]);
  expect(evidence.sections.consents).toHaveLength(3);
  expect(JSON.stringify(evidence)).not.toContain(bob.consumerId);
  const { hash, ...rest } = evidence;
  expect(contentHash(rest as never)).toBe(hash);
  expect(await contactEvidence(fresh.db, bob.caseId)).toBeUndefined();
});
