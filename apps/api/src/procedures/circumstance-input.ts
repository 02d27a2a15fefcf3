import type { Circumstance } from '@dunwell/db/person-facts';
import { dayMs, hourMs, type Json } from '@dunwell/rules';
import { z } from 'zod';

const source = z.string().trim().min(3, 'name the document, recording or person it is known from').max(200);
const about = {
  source,
  /** About this debt only; otherwise about every debt of the person. */
  isOfCase: z.boolean().optional(),
  /** The day it began; absent = today. */
  from: z.iso.date().nullish(),
  /** Its last day; absent = until it is ended. */
  through: z.iso.date().nullish(),
};
/** Somebody a number belongs to, by the number; absent = the consumer. */
const pointId = z.uuid();

/** Everything that limits contact by law and that somebody has to tell, each with what the packs ask about it. */
export const CircumstanceInput = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...about, kind: z.literal('dispute'), isWritten: z.boolean(), verificationSentOn: z.iso.date().nullish() }),
    z.strictObject({ ...about, kind: z.literal('attorney'), isKnown: z.boolean() }),
    z.strictObject({ ...about, kind: z.literal('cease'), medium: z.enum(['mail', 'email', 'sms', 'call']) }),
    z.strictObject({ ...about, kind: z.literal('moratorium'), type: z.enum(['standard', 'mental_health_crisis']) }),
    z.strictObject({ ...about, kind: z.literal('collectionDeferral'), cause: z.enum(['disaster', 'surgery', 'death']) }),
    z.strictObject({ ...about, kind: z.literal('contactRefused'), pointId: pointId.nullish() }),
    z.strictObject({ ...about, kind: z.literal('thirdPartyAsked'), pointId }),
    z.strictObject({ ...about, kind: z.literal('validationNotice') }),
    z.strictObject({ ...about, kind: z.literal('debtorUnreachable') }),
    z.strictObject({ ...about, kind: z.literal('employerProhibits') }),
    z.strictObject({ ...about, kind: z.literal('hardship') }),
    z.strictObject({ ...about, kind: z.literal('deceased') }),
    z.strictObject({ ...about, kind: z.literal('bankruptcy') }),
    z.strictObject({ ...about, kind: z.literal('identityTheft') }),
  ])
  .refine(({ from, through }) => through == null || from == null || through >= from, {
    path: ['through'],
    message: 'must not lie before from',
  });
export type CircumstanceInput = z.output<typeof CircumstanceInput>;

/** Kinds whose days the law counts itself; of any other the last day has ended once it has ended everywhere. */
const byDay = new Set<CircumstanceInput['kind']>(['moratorium', 'collectionDeferral', 'validationNotice']);
/** A day has ended everywhere so long after it ended in UTC. @source UTC−12:00, the last zone of a day */
const lastZoneMs = 12 * hourMs;

const startOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** What the guard reads of each, under the names it has there. */
function detailOf(told: CircumstanceInput): Record<string, Json> {
  switch (told.kind) {
    case 'dispute':
      return { written: told.isWritten, ...(told.verificationSentOn && { verificationSentAt: `${told.verificationSentOn}T00:00:00Z` }) };
    case 'attorney':
      return { known: told.isKnown };
    case 'cease':
      return { medium: told.medium };
    case 'moratorium':
      return { type: told.type };
    case 'collectionDeferral':
      return { reason: told.cause };
    case 'contactRefused':
    case 'thirdPartyAsked':
      return told.pointId ? { personId: told.pointId } : {};
    default:
      return {};
  }
}

type Told = Pick<Circumstance, 'kind' | 'caseId' | 'fromMs' | 'throughMs' | 'detail' | 'source'>;

/** A circumstance as it is kept. A day that has begun only somewhere begins now; `null`: it lies ahead. */
export function circumstanceOf(told: CircumstanceInput, { caseId, atMs }: { caseId: string; atMs: number }): Told | null {
  const { kind, from, through } = told;
  const fromMs = from ? startOf(from) : atMs;
  if (fromMs > atMs + dayMs) return null;
  const throughMs = through ? startOf(through) + (byDay.has(kind) ? 0 : dayMs + lastZoneMs) : null;
  return {
    kind,
    caseId: told.isOfCase ? caseId : null,
    fromMs: Math.min(fromMs, atMs),
    throughMs,
    detail: detailOf(told),
    source: told.source,
  };
}
