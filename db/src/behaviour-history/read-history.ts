import { createHmac } from 'node:crypto';
import type { PastHappening } from '@dunwell/rules/simulation';
import type { Db } from '../connect.ts';
import type { HistoryWish, RowStart } from './history-span.ts';
import { pastComplaints } from './past-complaints.ts';
import { pastContacts } from './past-contacts.ts';
import { pastPromises } from './past-promises.ts';
import { watchedCases } from './watched-cases.ts';

/**
 * What happened with these people, as rows to learn behaviour from. People and cases go by pseudonyms that only who holds the
 * key can undo, numbers and addresses by their order; rows stand by pseudonym, so not even their order tells who it was.
 */
export async function readHistory(db: Db, wish: HistoryWish, key: Buffer): Promise<PastHappening[]> {
  const refOf = (id: string): string => createHmac('sha256', key).update(id).digest('hex').slice(0, 20);
  const start = ({ consumerId, caseId, date, daysPastDue }: RowStart) => ({
    case_ref: refOf(caseId),
    consumer_ref: refOf(consumerId),
    date,
    days_past_due: daysPastDue,
  });
  const [cases, contacts, promises, complaints] = await Promise.all([
    watchedCases(db, wish),
    pastContacts(db, wish),
    pastPromises(db, wish),
    pastComplaints(db, wish),
  ]);
  const nameOf = pointNames();
  const rows: PastHappening[] = [
    ...cases.map((row) => ({ what: 'case' as const, ...start(row), days: row.days, outcome: row.outcome })),
    ...contacts.map((row) => {
      const { hour, channel, agent, rank, outcome, result } = row;
      const to = nameOf(row.consumerId, row.to);
      return { what: 'contact' as const, ...start(row), hour, channel, agent, to, rank, outcome, result };
    }),
    ...promises.map((row) => ({ what: 'promise' as const, ...start(row), outcome: row.outcome })),
    ...complaints.map((row) => ({ what: 'complaint' as const, ...start(row) })),
  ];
  return rows.sort((a, b) => (a.consumer_ref < b.consumer_ref ? -1 : a.consumer_ref > b.consumer_ref ? 1 : 0));
}

/** Names for the numbers and addresses of each person, in the order they were first used: `to-1`, `to-2` … */
function pointNames(): (consumerId: string, value: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (consumerId, value) => {
    const own = known.get(consumerId) ?? new Map<string, string>();
    known.set(consumerId, own);
    const name = own.get(value) ?? `to-${own.size + 1}`;
    own.set(value, name);
    return name;
  };
}
