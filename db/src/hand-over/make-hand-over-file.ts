import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { appendAudit } from '../audit/index.ts';
import type { Db } from '../connect.ts';
import { handOverFiles } from '../schema/index.ts';
import { type HandedOver, handOverCsv } from './hand-over-columns.ts';
import { handedOverQuery } from './handed-over-query.ts';

/** Cases in one file; the rest wait for the next. */
const mostCasesPerFile = 10_000;

export interface HandOverFileOrder {
  readonly to: 'agency' | 'legal';
  readonly partner: string;
  readonly madeBy: string;
  /** Business time. */
  readonly atMs: number;
}

export interface HandOverFile {
  readonly id: string;
  readonly cases: number;
  readonly sha256: string;
  readonly content: string;
}

/**
 * Writes the file for one partner: every case filed for them and in no file yet, each once, in one transaction with its
 * hash and an audit entry. `undefined` when nothing waits.
 */
export const makeHandOverFile = (db: Db, { to, partner, madeBy, atMs }: HandOverFileOrder): Promise<HandOverFile | undefined> =>
  db.transaction(async (tx) => {
    const [file] = await tx
      .insert(handOverFiles)
      .values({ to, partner, cases: 0, sha256: '', madeBy, atMs })
      .returning({ id: handOverFiles.id });
    const { id } = file!;
    const { rowCount } = await tx.execute(sql`
      update hand_overs set status = 'sent', file_id = ${id} where id in (
        select id from hand_overs where partner = ${partner} and "to" = ${to} and status = 'filed' and file_id is null
        order by at, id limit ${mostCasesPerFile} for update skip locked)`);
    if (!rowCount) {
      await tx.delete(handOverFiles).where(eq(handOverFiles.id, id));
      return undefined;
    }
    const { rows } = await tx.execute<HandedOver & Record<string, unknown>>(handedOverQuery(id));
    const content = handOverCsv(rows);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await tx.update(handOverFiles).set({ cases: rows.length, sha256, content }).where(eq(handOverFiles.id, id));
    await appendAudit(tx, {
      actor: madeBy,
      action: 'handedOver',
      subject: `handOverFile/${id}`,
      detail: { to, partner, cases: rows.length, sha256 },
      atMs,
    });
    return { id, cases: rows.length, sha256, content };
  });
