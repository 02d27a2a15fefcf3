import type { LocalDate } from '@dunwell/rules';
import { contentHash } from '@dunwell/rules/artifact';
import { eq, sql } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Db, Tx } from '../connect.ts';
import { retentionRuns } from '../schema/index.ts';
import { type Candidate, candidates } from './candidates.ts';
import { keepUntil } from './keep-until.ts';

/** What a run purged, and what it kept and why. */
export interface RetentionReport {
  readonly runId: string;
  readonly purged: number;
  readonly keptByHold: number;
  readonly keptByLaw: number;
}

type Fate = { readonly consumerId: string; readonly lastActivityOn: LocalDate } & (
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
    sql`case_notes where ${theirCases}`,
    sql`decisions where ${theirCases}`,
  ];
};

/**
 * Purges the contact evidence of persons whose records need no longer be kept as of `businessDate`, one transaction per
 * person. Nothing under a legal hold goes, nothing a pack still protects goes; the run keeps the fate of each as proof.
 */
export async function runRetention(
  db: Db,
  { businessDate, startedBy }: { businessDate: LocalDate; startedBy: string },
): Promise<RetentionReport> {
  const [run] = await db.insert(retentionRuns).values({ cutoffOn: businessDate, startedBy }).returning({ id: retentionRuns.id });
  const runId = run!.id;
  const fates: Fate[] = [];
  for await (const page of candidates(db, businessDate)) {
    for (const candidate of page) fates.push(await fateOf(db, candidate, { runId, businessDate }));
  }
  const count = (fate: Fate['fate']) => fates.filter((one) => one.fate === fate).length;
  const report = { purged: count('purged'), keptByHold: count('keptByHold'), keptByLaw: count('keptByLaw') };
  await db.transaction(async (tx) => {
    await tx
      .update(retentionRuns)
      .set({ ...report, proof: fates, finishedAtMs: Date.now() })
      .where(eq(retentionRuns.id, runId));
    const detail = { ...report, proofHash: contentHash(fates) };
    await appendAudit(tx, { actor: startedBy, action: 'purged', subject: `retention/${runId}`, detail, atMs: Date.parse(businessDate) });
  });
  return { runId, ...report };
}

async function fateOf(db: Db, candidate: Candidate, run: { readonly runId: string; readonly businessDate: LocalDate }): Promise<Fate> {
  const { consumerId, lastActivityOn, jurisdictions } = candidate;
  if (candidate.isHeld) return { consumerId, lastActivityOn, fate: 'keptByHold' };
  const until = keepUntil(lastActivityOn, jurisdictions);
  if (run.businessDate < until) return { consumerId, lastActivityOn, fate: 'keptByLaw', keepUntil: until };
  const rows = await db.transaction((tx) => purge(tx, consumerId, run.runId));
  return { consumerId, lastActivityOn, fate: 'purged', rows };
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
