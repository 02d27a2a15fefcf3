import type { Json } from '@dunwell/rules';
import { contentHash } from '@dunwell/rules/artifact';
import { sql } from 'drizzle-orm';
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

/** What an entry's hash covers: everything about it and the entry before. */
export const auditHash = (entry: AuditEntry & { readonly seq: number; readonly previousHash: string }): string =>
  contentHash({
    seq: entry.seq,
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    detail: entry.detail,
    atMs: entry.atMs,
    previousHash: entry.previousHash,
  });

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
  let previousHash = '';
  let seq = 0;
  while (true) {
    const page = await db.select().from(auditLog).where(sql`${auditLog.seq} > ${seq}`).orderBy(auditLog.seq).limit(1000);
    if (page.length === 0) return { ok: true, entries: seq, lastHash: previousHash };
    for (const entry of page) {
      if (entry.seq !== seq + 1) return { ok: false, seq: seq + 1, fault: 'missing' };
      if (entry.previousHash !== previousHash || entry.hash !== auditHash(entry)) return { ok: false, seq: entry.seq, fault: 'altered' };
      previousHash = entry.hash;
      seq = entry.seq;
    }
  }
}
