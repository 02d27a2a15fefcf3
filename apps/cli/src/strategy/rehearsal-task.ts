import type { Json } from '@dunwell/rules';
import { packById } from '@dunwell/rules/policy';
import {
  type Behaviour,
  type Capacity,
  capacityOfShare,
  type RehearsalInput,
  type RehearsedCase,
  rehearseCases,
  type ShareResult,
} from '@dunwell/rules/simulation';
import { compile } from '@dunwell/rules/strategy';
import { contentIn } from './open-plan.ts';
import { type Documents, shelfFrom } from './open-shelf.ts';

/** What a worker thread needs to rehearse shares of a portfolio: plain JSON, compiled anew on the other side. */
export interface RehearsalTask {
  readonly drawing: Json;
  readonly documents: Documents;
  /** Packs by reference. */
  readonly packs: readonly string[];
  readonly days: number;
  readonly seed: number;
  readonly behaviour: Behaviour;
  readonly capacity: Capacity;
  readonly shares: readonly { readonly share: number; readonly cases: readonly RehearsedCase[] }[];
}

/** Rehearses each share of a task, telling each result as it comes. */
export function performTask(task: RehearsalTask, onShare: (share: number, result: ShareResult) => void): void {
  const shelf = shelfFrom(task.documents);
  const compiled = compile(task.drawing, shelf.resolve);
  if (!compiled.ok) throw new Error('the strategy compiled a moment ago and does no more');
  const input: RehearsalInput = {
    plan: compiled.plan,
    library: shelf.library,
    cases: [],
    days: task.days,
    seed: task.seed,
    packs: task.packs.map((ref) => packById(ref)!),
    contentOf: contentIn(task.documents),
    behaviour: task.behaviour,
  };
  for (const { share, cases } of task.shares)
    onShare(share, rehearseCases({ ...input, cases, capacity: capacityOfShare(task.capacity, share) ?? {} }));
}
