import type { Json, LocalDate } from '@dunwell/rules';
import { contentHash } from '@dunwell/rules/artifact';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Db } from '../connect.ts';
import { orderUnnamed } from '../erased-files/index.ts';
import type { HouseKeys } from '../house-keys/index.ts';
import { erasedPersons, retentionRuns } from '../schema/index.ts';
import { type Candidate, candidates, lockCandidate } from './candidates.ts';
import { countPerson, erasePerson } from './erase-person.ts';
import { keepUntil } from './keep-until.ts';
import { countsOf, type Fate, type RetentionReport, reportOf } from './retention-report.ts';

interface RetentionOrder {
  readonly businessDate: LocalDate;
  readonly startedBy: string;
  /** Under which the refusals of erased persons are remembered. */
  readonly keys: HouseKeys;
}

/**
 * Erases the persons of whom nothing need be kept any longer as of `businessDate`: who they were, and everything about
 * contacting them. One transaction per person, with the fate of each as proof. A run that was killed is taken up where it
 * was, on its own date; two at once do the same work once.
 */
export async function runRetention(db: Db, order: RetentionOrder): Promise<RetentionReport> {
  const { id: runId, cutoffOn } = await openRun(db, order);
  await orderUnnamed(db, { runId, cutoffOn });
  const kept: Fate[] = [];
  for await (const page of candidates(db, cutoffOn)) {
    for (const candidate of page) {
      const foreseen = fateOf(candidate, cutoffOn);
      const fate = foreseen.fate === 'purged' ? await eraseNow(db, candidate.consumerId, { runId, cutoffOn, keys: order.keys }) : foreseen;
      if (fate && fate.fate !== 'purged') kept.push(fate);
    }
  }
  const erased = await db.select().from(erasedPersons).where(eq(erasedPersons.runId, runId)).orderBy(erasedPersons.consumerId);
  const report = reportOf(runId, [...erased.map(({ runId: _, ...fate }): Fate => ({ ...fate, fate: 'purged' })), ...kept]);
  await finish(db, report, { startedBy: order.startedBy, cutoffOn });
  return report;
}

/** What a run on that day would erase and keep. Changes nothing and leaves no trace. */
export async function rehearseRetention(db: Db, businessDate: LocalDate): Promise<RetentionReport> {
  const fates: Fate[] = [];
  for await (const page of candidates(db, businessDate)) {
    for (const candidate of page) {
      const fate = fateOf(candidate, businessDate);
      fates.push(fate.fate === 'purged' ? { ...fate, rows: await countPerson(db, candidate.consumerId) } : fate);
    }
  }
  return reportOf(null, fates);
}

async function openRun(db: Db, { businessDate, startedBy }: Omit<RetentionOrder, 'keys'>): Promise<{ id: string; cutoffOn: LocalDate }> {
  const columns = { id: retentionRuns.id, cutoffOn: retentionRuns.cutoffOn };
  const [open] = await db
    .select(columns)
    .from(retentionRuns)
    .where(isNull(retentionRuns.finishedAtMs))
    .orderBy(retentionRuns.recordedAtMs)
    .limit(1);
  if (open) return open;
  const [run] = await db.insert(retentionRuns).values({ cutoffOn: businessDate, startedBy }).returning(columns);
  return run!;
}

function fateOf({ consumerId, lastActivityOn, jurisdictions, isHeld }: Candidate, cutoffOn: LocalDate): Fate {
  const { until, rule } = keepUntil(lastActivityOn, jurisdictions);
  const fate = isHeld ? 'keptByHold' : cutoffOn < until ? 'keptByLaw' : 'purged';
  return { consumerId, lastActivityOn, fate, rule, keepUntil: until, rows: {} };
}

/** Erases one person, unless something has happened to them since they were found due. */
function eraseNow(
  db: Db,
  consumerId: string,
  { runId, cutoffOn, keys }: { runId: string; cutoffOn: LocalDate; keys: HouseKeys },
): Promise<Fate | undefined> {
  return db.transaction(async (tx) => {
    const candidate = await lockCandidate(tx, consumerId, cutoffOn);
    const fate = candidate && fateOf(candidate, cutoffOn);
    if (fate?.fate !== 'purged') return fate;
    const { lastActivityOn, rule, keepUntil: until } = fate;
    const rows = await erasePerson(tx, consumerId, { runId, keys });
    await tx.insert(erasedPersons).values({ runId, consumerId, lastActivityOn, rule, keepUntil: until, rows });
    return { ...fate, rows };
  });
}

/** By both clocks: the business clock as everywhere, the real one because this is what tells when the rows were gone. */
const atTheEnd = { finishedAtMs: sql`business_now()` as never, finishedRealAtMs: sql`clock_timestamp()` as never };

async function finish(db: Db, report: RetentionReport, { startedBy, cutoffOn }: { startedBy: string; cutoffOn: LocalDate }): Promise<void> {
  const runId = report.runId!;
  const counts = countsOf(report.fates);
  const proof = { byRule: report.byRule, rows: report.rows, fatesHash: contentHash(report.fates as unknown as Json) };
  await db.transaction(async (tx) => {
    const [finished] = await tx
      .update(retentionRuns)
      .set({ ...counts, proof: proof as unknown as Json, ...atTheEnd })
      .where(and(eq(retentionRuns.id, runId), isNull(retentionRuns.finishedAtMs)))
      .returning({ id: retentionRuns.id });
    if (!finished) return;
    const detail = { ...counts, ...proof } as unknown as Json;
    await appendAudit(tx, { actor: startedBy, action: 'purged', subject: `retention/${runId}`, detail, atMs: Date.parse(cutoffOn) });
  });
}
