import type { Json } from '@dunwell/rules';
import { auditHash, chainStart, followChain } from '@dunwell/rules/artifact';
import { gt, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { auditLog } from '../schema/index.ts';

export interface AuditEntry {
  readonly actor: string;
  /** Past tense of what was done: `signed`, `published`, `overrode`. */
  readonly action: string;
  readonly subject: string;
  readonly detail: Json;
  /** Business time. */
  readonly atMs: number;
}

/** Adds an entry to the end of the chain. One at a time: the lock lasts until the transaction ends. */
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7264555)`);
  const { rows } = await tx.execute<{ seq: string; hash: string }>(sql`select seq, hash from ${auditLog} order by seq desc limit 1`);
  const linked = { ...entry, seq: Number(rows[0]?.seq ?? 0) + 1, previousHash: rows[0]?.hash ?? '' };
  await tx.insert(auditLog).values({ ...linked, hash: auditHash(linked) });
}

/** The chain is whole, or the first entry that does not fit. */
export type AuditVerdict =
  | { readonly ok: true; readonly entries: number; readonly lastHash: string }
  | { readonly ok: false; readonly seq: number; readonly fault: 'altered' | 'missing' };

/** Reads the whole chain and works out every hash anew. */
export async function verifyAudit(db: Db): Promise<AuditVerdict> {
  let end = chainStart;
  while (true) {
    const page = await auditPage(db, end.seq);
    if (page.length === 0) return { ok: true, entries: end.seq, lastHash: end.hash };
    const step = followChain(end, page);
    if (!step.ok) return step;
    end = step.end;
  }
}

/** The next entries after that one, oldest first. */
export const auditPage = (db: Db, afterSeq: number) =>
  db.select().from(auditLog).where(gt(auditLog.seq, afterSeq)).orderBy(auditLog.seq).limit(1000);
