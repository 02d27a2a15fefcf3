import type { Db } from '@dunwell/db';
import { holdCase } from '@dunwell/db/decision';
import type { PermanentFailure, Words } from '@dunwell/rules';
import type { Clock } from '../clock/index.ts';
import { permanentType } from '../permanent.ts';

const notes: Readonly<Partial<Record<PermanentFailure, Words>>> = {
  ArtifactUnsigned: { en: 'Held: its strategy, or something it uses, is not signed', zh: '已暂停：策略或其引用的内容未签批' },
  ArtifactMissing: { en: 'Held: its strategy, or something it uses, is missing', zh: '已暂停：策略或其引用的内容缺失' },
  PlanCorrupt: { en: 'Held: its strategy is not what was signed', zh: '已暂停：策略与签批内容不一致' },
};

/** Shows a case whose plan may not run as held, with the reason, until a decision can be made about it again. */
export async function holdWhenPermanent({ db, clock }: { db: Db; clock: Clock }, caseId: string, fault: unknown): Promise<void> {
  const reason = permanentType(fault);
  const note = reason && notes[reason];
  if (reason && note) await holdCase(db, caseId, { reason, note, atMs: await clock.nowMs() });
}
