import { type CaseAsOf, caseAsOf } from '@dunwell/db/case-lookup';
import { contactPointOf } from '@dunwell/db/contact-attempt';
import { readStanding, readStandingAt, type Standing } from '@dunwell/db/contact-request';
import { preferencesAsOf } from '@dunwell/db/person-facts';
import type { Channel } from '@dunwell/rules';
import { TRPCError } from '@trpc/server';
import type { Deps } from '../deps.ts';

/** Where a question about another instant takes what the guard looks at from. */
export interface AsOf extends CaseAsOf {
  /** Facts of which only today's are known, so that they are taken for those of then. */
  readonly todays: readonly ('preferences' | 'places' | 'numbers' | 'creditorRules' | 'status' | 'daysPastDue')[];
}

interface Found {
  readonly standing: Standing;
  /** `null`: asked about now. */
  readonly asOf: AsOf | null;
  /** The number or address a contact of that channel would use. */
  readonly pointFor: (channel: Channel) => string | undefined;
}

/** Where a case stands now, or stood at an instant: as recorded then where it is on record. */
export async function standingFor({ db }: Deps, caseId: string, atMs: number | undefined): Promise<Found> {
  const [read, then] = await Promise.all([
    atMs === undefined ? readStanding(db, { caseId }) : readStandingAt(db, { caseId }, atMs),
    atMs === undefined ? undefined : caseAsOf(db, caseId, atMs),
  ]);
  if (!read) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such case' });
  const { standing, asOf } = then === undefined ? { standing: read, asOf: null } : await asThen(db, read, then);
  const address = await contactPointOf(db, { consumerId: standing.consumer.id, channel: 'letter', rank: 0, atMs: standing.atMs });
  return { standing, asOf, pointFor: (channel) => (channel === 'letter' ? address : usable(standing, channel)) };
}

function usable({ points, atMs }: Standing, channel: Channel): string | undefined {
  const kind = channel === 'email' ? 'email' : 'phone';
  const isOwn = (owner: string | null): boolean => owner === null || owner === 'consumer';
  const isRight = (wrongSince: string | null): boolean => wrongSince === null || Date.parse(wrongSince) > atMs;
  const rightOnes = points.filter((one) => one.kind === kind && isOwn(one.owner) && isRight(one.wrong_since));
  return [...rightOnes].sort((a, b) => a.rank - b.rank)[0]?.value;
}

async function asThen(db: Deps['db'], standing: Standing, then: CaseAsOf): Promise<{ standing: Standing; asOf: AsOf }> {
  const preferred = await preferencesAsOf(db, standing.consumer.id, standing.atMs);
  const preferences = preferred === undefined ? standing.preferences : rowOf(preferred);
  const known = [
    preferred === undefined && standing.preferences !== null ? ('preferences' as const) : null,
    'places' as const,
    'numbers' as const,
    'creditorRules' as const,
    then.status.basis === 'today' ? ('status' as const) : null,
    then.daysPastDue.basis === 'today' ? ('daysPastDue' as const) : null,
  ];
  return {
    standing: {
      ...standing,
      preferences,
      case: { ...standing.case, days_past_due: then.daysPastDue.value, status: then.status.value },
    },
    asOf: { ...then, todays: known.filter((one) => one !== null) },
  };
}

/** A change on record as the row it was. */
function rowOf(preferred: Awaited<ReturnType<typeof preferencesAsOf>>): Standing['preferences'] {
  if (typeof preferred !== 'object' || preferred === null || Array.isArray(preferred)) return null;
  const { inconvenientTimes, inconvenientPlaces, agreedHours } = preferred as Readonly<Record<string, unknown>>;
  return {
    inconvenient_times: inconvenientTimes ?? [],
    inconvenient_places: inconvenientPlaces ?? [],
    agreed_hours: agreedHours ?? null,
  } as NonNullable<Standing['preferences']>;
}
