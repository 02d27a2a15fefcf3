import type { Json } from '@dunwell/rules';
import { appendAudit } from '../audit/index.ts';
import type { Tx } from '../connect.ts';

/** Who changes what is known of a person, why, and when. */
export interface PersonChange {
  readonly consumerId: string;
  readonly by: string;
  readonly reason: string;
  /** Business time. */
  readonly atMs: number;
}

export type PersonAct =
  | 'consentGiven'
  | 'consentRevoked'
  | 'channelsRefused'
  | 'refusalWithdrawn'
  | 'numberNoted'
  | 'preferencesNoted'
  | 'circumstanceNoted'
  | 'circumstanceEnded'
  | 'whereaboutsNoted';

/** Under which the audit keeps what people changed about a person. */
export const personSubject = (consumerId: string): string => `consumer/${consumerId}`;

/** Keeps a change in the audit chain. Numbers and addresses stay out of it: the chain outlives what retention purges. */
export const auditPerson = (tx: Tx, { consumerId, by, reason, atMs }: PersonChange, act: PersonAct, detail: Record<string, Json>) =>
  appendAudit(tx, { actor: by, action: act, subject: personSubject(consumerId), detail: { ...detail, reason }, atMs });
