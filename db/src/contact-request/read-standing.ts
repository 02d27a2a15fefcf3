import { allPacks, lookBackDays } from '@dunwell/rules/policy';
import type { Db } from '../connect.ts';
import type { Standing } from './standing.ts';
import { standingNow, standingThen } from './standing-query.ts';
import type { Wish } from './wish.ts';

/** A reply may answer something the person sent long ago: before one, contacts of more than a year are read. */
const longestDays = 400;
let countedDays: number | undefined;

/** How far back contacts are read that no longer matter by themselves. */
function daysFor(purpose: Wish['purpose']): number {
  countedDays ??= lookBackDays(allPacks());
  return purpose === 'reply' ? longestDays : countedDays;
}

type Asked = Pick<Wish, 'caseId' | 'purpose'> & { readonly attemptId?: string };

/** Reads all of it in one snapshot; `undefined` when there is no such case. */
export async function readStanding(db: Db, { caseId, attemptId, purpose }: Asked): Promise<Standing | undefined> {
  const [row] = await standingNow(db, [caseId, attemptId ?? null, daysFor(purpose)]);
  return row && whole(row.standing);
}

/** The same as of another instant. Days past due and the status of the case are those of today. */
export async function readStandingAt(db: Db, { caseId, purpose }: Asked, atMs: number): Promise<Standing | undefined> {
  const [row] = await standingThen(db, [caseId, null, daysFor(purpose), new Date(atMs).toISOString()]);
  return row && whole(row.standing);
}

/** An empty list comes as null. */
function whole(standing: Standing): Standing {
  const lists = ['debts', 'points', 'consents', 'optOuts', 'legalFacts', 'history', 'switches', 'signedPacks', 'signedCalendars'] as const;
  return { ...standing, ...Object.fromEntries(lists.map((list) => [list, standing[list] ?? []])) };
}
