import type { Lang } from '@dunwell/rules';
import { reasonInWords } from '@dunwell/rules/policy';
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

/** Each rule in words, its id beside it for whoever looks it up. */
const named = (rules: readonly string[], lang: Lang): string =>
  rules
    .map((rule) => (lang === 'zh' ? `${reasonInWords(rule).zh}（${rule}）` : `${reasonInWords(rule).en} (${rule})`))
    .join(lang === 'zh' ? '' : ' ');

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
    en: `Contacted in spite of what the law presumes and lets a person rebut. ${named(rules, 'en')} Reason: ${reason}`,
    zh: `虽有法律推定（允许人工反驳），仍予联系。${named(rules, 'zh')}理由：${reason}`,
  };
  await tx.insert(caseNotes).values({ caseId, attemptId, kind: 'person', author: by, text, atMs });
}
