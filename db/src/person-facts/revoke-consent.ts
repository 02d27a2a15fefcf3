import { randomUUID } from 'node:crypto';
import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { appendEvent } from '../outbox/append-event.ts';
import { cases, consents, optOuts } from '../schema/index.ts';
import { auditPerson, type PersonChange } from './person-change.ts';

type Medium = (typeof optOuts.$inferSelect)['channel'];

/** Ends one consent, at once and once: false when it had ended before. */
export const revokeConsent = (db: Db, change: PersonChange & { readonly consentId: string; readonly via: string }): Promise<boolean> =>
  db.transaction(async (tx) => {
    const { consumerId, consentId, via, atMs } = change;
    const [ended] = await tx
      .update(consents)
      .set({ revokedAtMs: atMs, revokedBy: via })
      .where(and(eq(consents.id, consentId), eq(consents.consumerId, consumerId), isNull(consents.revokedAtMs)))
      .returning({ channel: consents.channel, purpose: consents.purpose });
    if (!ended) return false;
    await auditPerson(tx, change, 'consentRevoked', { consentId, ...ended, via });
    return true;
  });

/** Every medium a person can refuse in one breath; a case goes on by its stop interrupt when all of these are refused. */
const everyMedium: readonly Medium[] = ['call', 'sms', 'email'];

/**
 * The person refuses channels, by whatever means they said so: every consent for them ends, and they are not used any
 * more. @source 47 CFR 64.1200(a)(10) any reasonable means
 */
export const refuseChannels = (
  db: Db,
  change: PersonChange & { readonly channels: readonly Medium[]; readonly via: string },
): Promise<{ readonly revoked: number }> =>
  db.transaction(async (tx) => {
    const { consumerId, channels, via, atMs } = change;
    const ended = await tx
      .update(consents)
      .set({ revokedAtMs: atMs, revokedBy: via })
      .where(and(eq(consents.consumerId, consumerId), inArray(consents.channel, [...channels]), isNull(consents.revokedAtMs)))
      .returning({ id: consents.id });
    await tx.insert(optOuts).values(channels.map((channel) => ({ consumerId, channel, source: via, atMs })));
    await auditPerson(tx, change, 'channelsRefused', { channels: [...channels], via, revoked: ended.length });
    if (everyMedium.every((medium) => channels.includes(medium))) {
      const live = await tx
        .select({ id: cases.id })
        .from(cases)
        .where(and(eq(cases.consumerId, consumerId), ne(cases.status, 'closed')));
      for (const { id } of live) await appendEvent(tx, id, { id: randomUUID(), name: 'stopRequested', atMs });
    }
    return { revoked: ended.length };
  });

/** The person wants the channel after all. Consents that ended stay ended: those have to be given anew. */
export const withdrawRefusal = (db: Db, change: PersonChange & { readonly optOutId: string }): Promise<boolean> =>
  db.transaction(async (tx) => {
    const { consumerId, optOutId, atMs } = change;
    const [ended] = await tx
      .update(optOuts)
      .set({ withdrawnAtMs: atMs })
      .where(and(eq(optOuts.id, optOutId), eq(optOuts.consumerId, consumerId), isNull(optOuts.withdrawnAtMs)))
      .returning({ channel: optOuts.channel });
    if (!ended) return false;
    await auditPerson(tx, change, 'refusalWithdrawn', { optOutId, ...ended });
    return true;
  });
