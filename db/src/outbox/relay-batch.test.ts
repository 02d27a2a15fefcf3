import { randomUUID } from 'node:crypto';
import type { CaseEvent } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase, sampleCase } from '../test/index.ts';
import { appendEvent, relayBatch } from './index.ts';

let fresh: FreshDatabase;
let caseId: string;
beforeAll(async () => {
  fresh = await freshDatabase();
});
beforeEach(async () => {
  await fresh.db.execute(sql`delete from outbox`);
  ({ caseId } = await sampleCase(fresh.db));
});
afterAll(() => fresh?.close());

const event = (): CaseEvent => ({ id: randomUUID(), name: 'paidInPart', atMs: 1 });
const append = async (count: number): Promise<CaseEvent[]> => {
  const events = Array.from({ length: count }, event);
  for (const each of events) await appendEvent(fresh.db, caseId, each);
  return events;
};

test('events reach their case in the order they happened, once', async () => {
  const events = await append(5);
  const heard: CaseEvent[] = [];
  const deliver = async (entry: { event: CaseEvent }): Promise<void> => void heard.push(entry.event);
  expect(await relayBatch(fresh.db, 10, deliver)).toEqual({ sent: 5, failed: 0 });
  expect(await relayBatch(fresh.db, 10, deliver)).toEqual({ sent: 0, failed: 0 });
  expect(heard).toEqual(events);
});

test('an event that cannot be delivered is kept for later, with those after it', async () => {
  const events = await append(3);
  const failing = async ({ event: { id } }: { event: CaseEvent }): Promise<void> => {
    if (id === events[1]!.id) throw new Error('Temporal is away');
  };
  expect(await relayBatch(fresh.db, 10, failing)).toEqual({ sent: 1, failed: 2 });
  await fresh.db.execute(sql`update outbox set retry_at = now()`);
  const heard: string[] = [];
  await relayBatch(fresh.db, 10, async ({ event: { id } }) => void heard.push(id));
  expect(heard).toEqual(events.slice(1).map(({ id }) => id));
});

test('two relays never take the same event', async () => {
  await append(40);
  const heard: string[] = [];
  const slowly = async ({ event: { id } }: { event: CaseEvent }): Promise<void> => {
    await new Promise((done) => setTimeout(done, 2));
    heard.push(id);
  };
  await Promise.all(Array.from({ length: 4 }, () => relayBatch(fresh.db, 10, slowly)));
  expect(new Set(heard).size).toBe(heard.length);
});
