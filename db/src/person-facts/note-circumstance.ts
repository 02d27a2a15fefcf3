import { randomUUID } from 'node:crypto';
import type { CaseEventName, Json } from '@dunwell/rules';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { appendEvent } from '../outbox/append-event.ts';
import { cases, type LegalFactKind, legalFacts } from '../schema/index.ts';
import { auditPerson, type PersonChange } from './person-change.ts';

/** A circumstance that limits contact by law, as somebody tells it. */
export interface Circumstance extends PersonChange {
  readonly kind: LegalFactKind;
  /** The debt it is about; null: every debt of the person. */
  readonly caseId: string | null;
  readonly fromMs: number;
  /** Null: until it is ended. */
  readonly throughMs: number | null;
  readonly detail: Readonly<Record<string, Json>>;
  /** The document, recording or person it is known from. */
  readonly source: string;
}

/** What running cases are told, besides what the guard sees of itself. */
const events: Partial<Record<LegalFactKind, CaseEventName>> = {
  dispute: 'disputeRaised',
  hardship: 'hardshipRaised',
  moratorium: 'hardshipRaised',
  attorney: 'attorneyNamed',
  cease: 'stopRequested',
  bankruptcy: 'bankruptcyFiled',
  deceased: 'consumerDeceased',
};

/** Records it once; the same one told twice is one. Returns its id, or `null` when it was known. */
export const noteCircumstance = (db: Db, told: Circumstance): Promise<string | null> =>
  db.transaction(async (tx) => {
    const { consumerId, kind, caseId, fromMs, throughMs, detail, source, by, atMs } = told;
    // Two tellings at once wait for each other at the row of the person's first case.
    await tx.select({ id: cases.id }).from(cases).where(eq(cases.consumerId, consumerId)).orderBy(cases.id).limit(1).for('update');
    const known = await tx
      .select({ id: legalFacts.id })
      .from(legalFacts)
      .where(
        and(
          eq(legalFacts.consumerId, consumerId),
          eq(legalFacts.kind, kind),
          isNull(legalFacts.endedAtMs),
          caseId === null ? isNull(legalFacts.caseId) : eq(legalFacts.caseId, caseId),
          throughMs === null ? isNull(legalFacts.throughMs) : eq(legalFacts.throughMs, throughMs),
          sql`${legalFacts.detail} = ${JSON.stringify(detail)}::jsonb`,
        ),
      )
      .limit(1);
    if (known.length > 0) return null;
    const row = { consumerId, kind, caseId, fromMs, throughMs, detail, source, recordedBy: by };
    const [made] = await tx.insert(legalFacts).values(row).returning({ id: legalFacts.id });
    await auditPerson(tx, told, 'circumstanceNoted', { factId: made!.id, kind, caseId, fromMs, throughMs, detail: { ...detail }, source });
    const name = events[kind];
    if (name) await tell(tx, { consumerId, caseId, name, refId: made!.id, atMs });
    return made!.id;
  });

interface Telling {
  readonly consumerId: string;
  readonly caseId: string | null;
  readonly name: CaseEventName;
  readonly refId: string;
  readonly atMs: number;
}

async function tell(tx: Tx, { consumerId, caseId, name, refId, atMs }: Telling): Promise<void> {
  const isMeant = caseId === null ? eq(cases.consumerId, consumerId) : eq(cases.id, caseId);
  const live = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(isMeant, ne(cases.status, 'closed')));
  for (const { id } of live) await appendEvent(tx, id, { id: randomUUID(), name, atMs, refId });
}

/** It holds no longer: from now on the guard does not see it. False when it had ended before. */
export const endCircumstance = (db: Db, change: PersonChange & { readonly factId: string }): Promise<boolean> =>
  db.transaction(async (tx) => {
    const { consumerId, factId, atMs } = change;
    const [ended] = await tx
      .update(legalFacts)
      .set({ endedAtMs: atMs })
      .where(and(eq(legalFacts.id, factId), eq(legalFacts.consumerId, consumerId), isNull(legalFacts.endedAtMs)))
      .returning({ kind: legalFacts.kind });
    if (!ended) return false;
    await auditPerson(tx, change, 'circumstanceEnded', { factId, kind: ended.kind });
    return true;
  });
