import { channelInWords, contactOutcomeInWords, type Lang } from '@dunwell/rules';
import type pg from 'pg';
import type { Db } from '../connect.ts';
import { type ContactRow, contactColumns, readContactRow } from './contact-row.ts';
import { type FoundDebt, findDebts, writeContacts } from './contact-statements.ts';
import type { ImportResult, ImportSource, Reject } from './import-result.ts';
import { type BatchResult, runImport } from './run-import.ts';

/**
 * Takes in contacts that others made with our consumers, so that one ledger counts them all: what an agency rang this
 * week is gone from what we may ring. A contact is known by who reports it and their reference; the same file twice
 * changes nothing.
 *
 * @throws ImportFailed when the database or the disk gives up in the middle.
 */
export const importContacts = (db: Db, source: ImportSource): Promise<ImportResult> =>
  runImport(db, { kind: 'contacts', columns: contactColumns, read: readContactRow, prepare: async () => {}, load }, source);

async function load(client: pg.ClientBase, rows: readonly ContactRow[]): Promise<BatchResult> {
  if (rows.length === 0) return { created: 0, updated: 0, unchanged: 0, rejects: [] };
  const wanted = rows.map(({ line, creditor, caseRefs, atMs }) => ({ line, creditor, refs: caseRefs, at: new Date(atMs).toISOString() }));
  const found = await client.query<FoundDebt>(findDebts, [JSON.stringify(wanted)]);
  const debtsOf = new Map<number, FoundDebt[]>();
  for (const debt of found.rows) debtsOf.set(debt.line, [...(debtsOf.get(debt.line) ?? []), debt]);
  const rejects: Reject[] = [];
  const taken = [];
  for (const row of rows) {
    const debts = debtsOf.get(row.line) ?? [];
    const reasons = [...new Set(debts.flatMap(fault)), ...severalPeople(debts)];
    if (reasons.length > 0) rejects.push({ line: row.line, reasons, text: row.text });
    else taken.push(asWritten(row, debts));
  }
  const written =
    taken.length === 0 ? 0 : (await client.query<{ created: number }>(writeContacts, [JSON.stringify(taken)])).rows[0]!.created;
  return { created: written, updated: 0, unchanged: taken.length - written, rejects };
}

function fault({ ref, cases, is_to_come }: FoundDebt): string[] {
  if (cases === 0) return [`case_ref: ${ref} names no case`];
  if (cases > 1) return [`case_ref: ${ref} names ${cases} cases of different creditors; add a creditor column`];
  return is_to_come ? ['at lies in the future'] : [];
}

const severalPeople = (debts: readonly FoundDebt[]): string[] =>
  new Set(debts.map(({ consumer_id }) => consumer_id)).size > 1
    ? ['case_ref names debts of different people; one contact has one person']
    : [];

const asWritten = (
  { line: _line, text: _text, creditor: _creditor, caseRefs: _refs, ...row }: ContactRow,
  debts: readonly FoundDebt[],
) => ({
  ...row,
  consumer_id: debts[0]!.consumer_id,
  debt_ids: debts.map(({ case_id }) => case_id),
  at: new Date(row.atMs).toISOString(),
  ended_at: new Date(row.endedAtMs).toISOString(),
  discussed: row.isDebtDiscussed,
  note: { en: note(row, 'en'), zh: note(row, 'zh') },
});

const note = (
  { reporter, channel, direction, outcome }: Omit<ContactRow, 'line' | 'text' | 'creditor' | 'caseRefs'>,
  lang: Lang,
): string => {
  const what = `${channelInWords(channel, lang)}${lang === 'zh' ? '：' : ': '}${contactOutcomeInWords(outcome, lang)}`;
  if (lang === 'zh') return `${reporter}报告${direction === 'inbound' ? '（客户主动）' : ''}${what}`;
  return `Reported by ${reporter}${direction === 'inbound' ? ', from the consumer' : ''}. ${what}`;
};
