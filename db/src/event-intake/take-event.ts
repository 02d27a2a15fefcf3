import { randomUUID } from 'node:crypto';
import type { CaseEventName } from '@dunwell/rules';
import { and, eq, sql } from 'drizzle-orm';
import { findByRef } from '../case-lookup/index.ts';
import type { Db, Tx } from '../connect.ts';
import { appendEvent } from '../outbox/append-event.ts';
import type { LegalFactKind } from '../schema/index.ts';
import { caseNotes, cases, legalFacts, optOuts, outbox } from '../schema/index.ts';

/** Events that also limit contact by law from that moment on. */
const limiting: Partial<Record<CaseEventName, LegalFactKind>> = {
  disputeRaised: 'dispute',
  hardshipRaised: 'hardship',
  attorneyNamed: 'attorney',
  bankruptcyFiled: 'bankruptcy',
  consumerDeceased: 'deceased',
};

export interface TakenEvent {
  readonly caseRef: string;
  readonly creditorRef?: string | undefined;
  readonly name: CaseEventName;
  /** The sender's own id: the same one twice is the same event. */
  readonly refId?: string | undefined;
  readonly note?: string | undefined;
  readonly by: string;
  /** Business time. */
  readonly atMs: number;
}

/** Something another system knows about a case: the legal fact, the note and the event in one transaction. */
export const takeEvent = (
  db: Db,
  taken: TakenEvent,
): Promise<{ readonly type: 'taken'; readonly caseId: string } | { readonly type: 'missing' | 'ambiguous' }> =>
  db.transaction(async (tx) => {
    const found = await findByRef(tx, taken.caseRef, taken.creditorRef);
    if (found.type !== 'found') return { type: found.type };
    const { caseId, consumerId } = found;
    const { name, atMs, by, refId, note } = taken;
    if (refId !== undefined && (await isTaken(tx, { caseId, name, refId }))) return { type: 'taken', caseId };
    const kind = limiting[name];
    if (kind) await tx.insert(legalFacts).values({ consumerId, caseId, kind, fromMs: atMs, source: by, recordedBy: by });
    if (name === 'stopRequested') {
      const everyMedium = (['call', 'sms', 'email'] as const).map((channel) => ({ consumerId, channel, source: by, atMs }));
      await tx.insert(optOuts).values(everyMedium);
    }
    if (note) await tx.insert(caseNotes).values({ caseId, kind: 'person', author: by, atMs, text: { en: note, zh: note } });
    await appendEvent(tx, caseId, { id: randomUUID(), name, atMs, ...(refId === undefined ? {} : { refId }) });
    return { type: 'taken', caseId };
  });

/** The sender has told this before. The row of the case is held, so that the same telling twice at once waits for itself. */
async function isTaken(tx: Tx, { caseId, name, refId }: { caseId: string; name: CaseEventName; refId: string }): Promise<boolean> {
  await tx.select({ id: cases.id }).from(cases).where(eq(cases.id, caseId)).for('update');
  const told = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.caseId, caseId), sql`event->>'name' = ${name}`, sql`event->>'refId' = ${refId}`))
    .limit(1);
  return told.length > 0;
}
