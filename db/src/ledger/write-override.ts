import { appendAudit } from '../audit/index.ts';
import type { Tx } from '../connect.ts';
import { caseNotes } from '../schema/index.ts';

/** A person's reasoned decision to contact in spite of a presumption of law. */
export interface WrittenOverride {
  readonly caseId: string;
  readonly attemptId: string;
  readonly by: string;
  readonly reason: string;
  /** The rules that would have held the contact back. */
  readonly rules: readonly string[];
  readonly atMs: number;
}

/** Keeps an override where it will be asked for: in the audit chain, and in the journey of the case as a note. */
export async function writeOverride(tx: Tx, { caseId, attemptId, by, reason, rules, atMs }: WrittenOverride): Promise<void> {
  await appendAudit(tx, {
    actor: by,
    action: 'overrode',
    subject: `attempt/${attemptId}`,
    detail: { reason, rules: [...rules], caseId },
    atMs,
  });
  const text = {
    en: `Contacted in spite of ${rules.join(', ')}, which the law lets a person rebut: ${reason}`,
    zh: `虽有 ${rules.join('、')}（法律允许人工反驳的推定），仍予联系：${reason}`,
  };
  await tx.insert(caseNotes).values({ caseId, attemptId, kind: 'person', author: by, text, atMs });
}
