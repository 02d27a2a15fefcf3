import { countPastContacts, drawnHistory } from '@dunwell/db/behaviour-history';
import { type Behaviour, leastContacts, type PastHappening } from '@dunwell/rules/simulation';
import { TRPCError } from '@trpc/server';
import type { Deps } from '../deps.ts';
import { askChild } from './ask-child.ts';
import { pastSpan, usualDays } from './past-span.ts';

/** Whom the figures are learnt from: enough for narrow intervals, few enough that nobody waits long. */
const sample = { people: 4_000, mostRows: 60_000 } as const;

/** How much there is to learn from, counted no further than it takes. */
export interface HouseHistory {
  readonly contacts: number;
  /** With fewer than so many the illustrative figures stand. */
  readonly leastContacts: number;
  readonly days: number;
}

/** How many contacts of the last year the house can learn from. */
export async function houseHistory(deps: Deps): Promise<HouseHistory> {
  const contacts = await countPastContacts(deps.db, await pastSpan(deps, usualDays), leastContacts);
  return { contacts, leastContacts, days: usualDays };
}

/** One history is learnt from at a time, however many ask. */
let last: Promise<unknown> = Promise.resolve();

/** How people behave by the history of this house, or how much too little there is of it. */
export async function houseFigures(
  deps: Deps,
  seed: number,
): Promise<{ readonly behaviour: Behaviour } | { readonly tooLittle: HouseHistory }> {
  const found = await houseHistory(deps);
  if (found.contacts < leastContacts) return { tooLittle: found };
  const turn = last.then(async () => {
    const history = await drawnHistory(deps.db, { ...sample, ...(await pastSpan(deps, usualDays)), seed });
    const contacts = history.filter(({ what }) => what === 'contact').length;
    return contacts < leastContacts ? { tooLittle: { ...found, contacts } } : { behaviour: await fitted(history) };
  });
  last = turn.catch(() => undefined);
  return turn;
}

/** Learnt in a process of its own: the API goes on answering. */
async function fitted(history: readonly PastHappening[]): Promise<Behaviour> {
  const said = await askChild({ type: 'fit', history }).answer;
  if (said.type === 'fitted') return said.behaviour;
  const reason = said.type === 'failed' ? said.message : 'no figures came of it';
  throw new TRPCError({ code: 'PRECONDITION_FAILED', message: `the history of this house could not be learnt from: ${reason}` });
}
