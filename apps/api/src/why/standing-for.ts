import { type CaseAsOf, caseAsOf } from '@dunwell/db/case-lookup';
import { type Address, addressesOf } from '@dunwell/db/contact-attempt';
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
  /** The number or address a contact of that channel would use, and whether it can be used. */
  readonly addressFor: (channel: Channel) => Address;
}

/** Where a case stands now, or stood at an instant: as recorded then where it is on record. */
export async function standingFor({ db }: Deps, caseId: string, atMs: number | undefined): Promise<Found> {
  const [read, then] = await Promise.all([
    atMs === undefined ? readStanding(db, { caseId }) : readStandingAt(db, { caseId }, atMs),
    atMs === undefined ? undefined : caseAsOf(db, caseId, atMs),
  ]);
  if (!read) throw new TRPCError({ code: 'NOT_FOUND', message: 'there is no such case' });
  const { standing, asOf } = then === undefined ? { standing: read, asOf: null } : await asThen(db, read, then);
  return { standing, asOf, addressFor: await addressesOf(db, standing.consumer.id, standing.atMs) };
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
