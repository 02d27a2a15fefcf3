import type { Json } from '@dunwell/rules';
import { packById } from '@dunwell/rules/policy';
import { type Behaviour, type Capacity, capacityOfShare, rehearseCases, type ShareResult } from '@dunwell/rules/simulation';
import { compile } from '@dunwell/rules/strategy';
import { lawOf } from './law.ts';
import { contentIn } from './open-plan.ts';
import { type Documents, shelfFrom } from './open-shelf.ts';
import { casesOfRows, type ShareRows } from './parted-portfolio.ts';

/** What a worker thread needs to rehearse shares of a portfolio: plain JSON, compiled anew on the other side. */
export interface RehearsalTask {
  readonly strategies: readonly { readonly drawing: Json; readonly documents: Documents }[];
  /** Columns of the portfolio file. */
  readonly columns: readonly string[];
  /** Packs by reference. */
  readonly packs: readonly string[];
  readonly days: number;
  readonly seed: number;
  readonly behaviour: Behaviour;
  readonly capacity: Capacity;
}

/** Rehearses one share under every strategy of the task, in their order. */
export type RehearseShare = (share: number, rows: ShareRows) => ShareResult[];

/** Compiles a task once; what it gives can be asked share after share. */
export function rehearserOf({ columns, capacity, ...task }: RehearsalTask): RehearseShare {
  const plans = task.strategies.map(({ drawing, documents }) => {
    const shelf = shelfFrom(documents);
    const compiled = compile(drawing, shelf.resolve);
    if (!compiled.ok) throw new Error('the strategy compiled a moment ago and does no more');
    return { plan: compiled.plan, library: shelf.library, contentOf: contentIn(documents) };
  });
  const { days, seed, behaviour } = task;
  const { packs } = lawOf(task.packs.map((ref) => packById(ref)!));
  return (share, rows) => {
    const cases = casesOfRows(columns, rows);
    const setting = { cases, days, seed, behaviour, packs, capacity: capacityOfShare(capacity, share) ?? {} };
    return plans.map((plan) => rehearseCases({ ...plan, ...setting }));
  };
}
