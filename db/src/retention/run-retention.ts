import type { Json, LocalDate } from '@dunwell/rules';
import { contentHash } from '@dunwell/rules/artifact';
import { eq, sql } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Db, Tx } from '../connect.ts';
import { retentionRuns } from '../schema/index.ts';
import { candidates } from './candidates.ts';
import { keepUntil } from './keep-until.ts';

/** What a run purged, and what it kept and why. */
export interface RetentionReport {
  /** `null` for a dry run: nothing was done, so nothing is on record. */
  readonly runId: string | null;
  readonly purged: number;
  readonly keptByHold: number;
  readonly keptByLaw: number;
  /** What became, or would become, of each person's records. */
  readonly fates: readonly Fate[];
}

export type Fate = { readonly consumerId: string; readonly lastActivityOn: LocalDate } & (
  | { readonly fate: 'purged'; readonly rows: number }
  | { readonly fate: 'keptByHold' }
  | { readonly fate: 'keptByLaw'; readonly keepUntil: LocalDate }
);

/** Everything recorded about contacting one person, children before parents. */
const evidenceOf = (consumerId: string) => {
  const theirCases = sql`case_id in (select id from cases where consumer_id = ${consumerId})`;
  return [
    sql`decision_tokens where attempt_id in (select attempt_id from attempts where consumer_id = ${consumerId})`,
    sql`ledger_settlements where ledger_id in (select id from contact_ledger where consumer_id = ${consumerId})`,
    sql`contact_ledger where consumer_id = ${consumerId}`,
    sql`messages_sent where ${theirCases}`,
    sql`attempts where consumer_id = ${consumerId}`,
    sql`withheld_contacts where consumer_id = ${consumerId}`,
    sql`desk_contacts where ${theirCases}`,
    sql`case_notes where ${theirCases}`,
    sql`decisions where ${theirCases}`,
  ];
};

interface RetentionOrder {
  readonly businessDate: LocalDate;
  readonly startedBy: string;
}

/**
 * Purges the contact evidence of persons whose records need no longer be kept as of `businessDate`, one transaction per
 * person. Nothing under a legal hold goes, nothing a pack still protects goes; the run keeps the fate of each as proof.
 */
export async function runRetention(db: Db, { businessDate, startedBy }: RetentionOrder): Promise<RetentionReport> {
  const [run] = await db.insert(retentionRuns).values({ cutoffOn: businessDate, startedBy }).returning({ id: retentionRuns.id });
  const runId = run!.id;
  const fates = await fatesOn(db, businessDate, (consumerId) => db.transaction((tx) => purge(tx, consumerId, runId)));
  const counts = countsOf(fates);
  await db.transaction(async (tx) => {
    await tx
      .update(retentionRuns)
      .set({ ...counts, proof: fates as unknown as Json, finishedAtMs: Date.now() })
      .where(eq(retentionRuns.id, runId));
    const detail = { ...counts, proofHash: contentHash(fates as unknown as Json) };
    await appendAudit(tx, { actor: startedBy, action: 'purged', subject: `retention/${runId}`, detail, atMs: Date.parse(businessDate) });
  });
  return { runId, ...counts, fates };
}

/** What a run on that day would purge and keep. Deletes nothing and leaves no trace. */
export async function rehearseRetention(db: Db, businessDate: LocalDate): Promise<RetentionReport> {
  const fates = await fatesOn(db, businessDate, (consumerId) => evidenceCount(db, consumerId));
  return { runId: null, ...countsOf(fates), fates };
}

function countsOf(fates: readonly Fate[]): Pick<RetentionReport, Fate['fate']> {
  const count = (fate: Fate['fate']) => fates.filter((one) => one.fate === fate).length;
  return { purged: count('purged'), keptByHold: count('keptByHold'), keptByLaw: count('keptByLaw') };
}

/** Decides about every candidate; `act` is asked only for those that may go, and tells how many rows that is. */
async function fatesOn(db: Db, businessDate: LocalDate, act: (consumerId: string) => Promise<number>): Promise<readonly Fate[]> {
  const fates: Fate[] = [];
  for await (const page of candidates(db, businessDate)) {
    for (const { consumerId, lastActivityOn, jurisdictions, isHeld } of page) {
      const until = keepUntil(lastActivityOn, jurisdictions);
      if (isHeld) fates.push({ consumerId, lastActivityOn, fate: 'keptByHold' });
      else if (businessDate < until) fates.push({ consumerId, lastActivityOn, fate: 'keptByLaw', keepUntil: until });
      else fates.push({ consumerId, lastActivityOn, fate: 'purged', rows: await act(consumerId) });
    }
  }
  return fates;
}

async function evidenceCount(db: Db, consumerId: string): Promise<number> {
  let count = 0;
  for (const part of evidenceOf(consumerId)) {
    const { rows } = await db.execute<{ n: number }>(sql`select count(*)::int as n from ${part}`);
    count += rows[0]!.n;
  }
  return count;
}

/** The setting is the leave the append-only tables ask for; it ends with the transaction. */
async function purge(tx: Tx, consumerId: string, runId: string): Promise<number> {
  await tx.execute(sql`select set_config('dunwell.retention_run', ${runId}, true)`);
  let rows = 0;
  for (const part of evidenceOf(consumerId)) {
    const { rowCount } = await tx.execute(sql`delete from ${part}`);
    rows += rowCount ?? 0;
  }
  return rows;
}
