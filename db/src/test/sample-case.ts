import { randomUUID } from 'node:crypto';
import type { Db } from '../connect.ts';
import { cases, consents, consumers, contactPoints, creditors } from '../schema/index.ts';

export interface SampleCase {
  readonly caseId: string;
  readonly consumerId: string;
  readonly creditorId: string;
}

/** A person in New York with a phone and an e-mail address who owes 1,200 dollars on a card, 40 days overdue. */
export async function sampleCase(
  db: Db,
  more: { consumer?: Partial<typeof consumers.$inferInsert>; case?: Partial<typeof cases.$inferInsert> } = {},
): Promise<SampleCase> {
  const ref = randomUUID().slice(0, 8);
  const [creditor] = await db
    .insert(creditors)
    .values({ ref: `bank-${ref}`, name: 'Example Bank' })
    .returning();
  const zone = 'America/New_York';
  const [consumer] = await db
    .insert(consumers)
    .values({
      ref: `person-${ref}`,
      name: 'Ada Example',
      country: 'US',
      region: 'NY',
      zone,
      locations: [{ source: 'address', tz: zone }],
      jurisdictions: ['US', 'US-NY'],
      ...more.consumer,
    })
    .returning();
  const consumerId = consumer!.id;
  await db.insert(contactPoints).values([
    { consumerId, kind: 'phone', value: '+12125550143', lineType: 'mobile', place: 'home' },
    { consumerId, kind: 'email', value: `ada-${ref}@example.com` },
  ]);
  await db.insert(consents).values([
    { consumerId, channel: 'call', purpose: 'automated', givenTo: 'directly_to_collector', source: 'contract', atMs: 0 },
    { consumerId, channel: 'sms', purpose: 'automated', givenTo: 'directly_to_collector', source: 'contract', atMs: 0 },
    { consumerId, channel: 'email', purpose: 'contact', givenTo: 'directly_to_collector', source: 'contract', atMs: 0 },
  ]);
  const [owed] = await db
    .insert(cases)
    .values({
      ref: `case-${ref}`,
      creditorId: creditor!.id,
      consumerId,
      product: 'card',
      currency: 'USD',
      principalMinor: 100_000,
      interestMinor: 20_000,
      balanceMinor: 120_000,
      openedOn: '2026-10-01',
      dueOn: '2026-10-14',
      daysPastDue: 40,
      bucket: 'M2',
      ...more.case,
    })
    .returning();
  return { caseId: owed!.id, consumerId, creditorId: creditor!.id };
}
