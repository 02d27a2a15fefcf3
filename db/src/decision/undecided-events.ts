import type { CaseEvent } from '@dunwell/rules';
import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';

/** Leaves out events an earlier decision took into account: the relay delivers at least once, a case decides on each once. */
export async function undecidedEvents(db: Db | Tx, caseId: string, events: readonly CaseEvent[]): Promise<readonly CaseEvent[]> {
  if (events.length === 0) return events;
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct event->>'id' as id
    from decisions, jsonb_array_elements(input->'events') as event
    where case_id = ${caseId} and event->>'id' in ${events.map(({ id }) => id)}`);
  const decided = new Set(rows.map(({ id }) => id));
  return events.filter(({ id }, index) => !decided.has(id) && events.findIndex((other) => other.id === id) === index);
}
