import type { Json } from '@dunwell/rules';
import { type Calendar, packById, withCalendars } from '@dunwell/rules/policy';
import {
  type Behaviour,
  type Capacity,
  compare,
  defaultBehaviour,
  type HourLoad,
  type LifeEntry,
  lifeOf,
  loadByHour,
  type RehearsalInput,
  type RehearsedCase,
  rehearseShare,
  type ShareResult,
  type Summary,
  shareCount,
  summarise,
} from '@dunwell/rules/simulation';
import { compile, shelfOf } from '@dunwell/rules/strategy';

/** Everything a rehearsal needs, as plain JSON: it runs in a process of its own that knows no database and no secret. */
export interface RehearsalTask {
  /** One drawing, or two to compare. */
  readonly drawings: readonly Json[];
  /** By `kind/id`. */
  readonly documents: readonly (readonly [string, Json])[];
  readonly packs: readonly string[];
  /** Holiday calendars the packs are used with. */
  readonly calendars: readonly Calendar[];
  readonly cases: readonly RehearsedCase[];
  readonly days: number;
  readonly seed: number;
  readonly capacity: Capacity;
  /** How people behave; absent: the illustrative defaults. */
  readonly behaviour?: Behaviour;
  /** Zone of the hours in which load is shown. */
  readonly zone: string;
}

export interface RehearsalResult {
  readonly cases: number;
  readonly strategies: readonly Summary[];
  /** The second less the first. */
  readonly difference?: Summary['measures'];
  /** Of each strategy, for the hours of a day. */
  readonly load: readonly (readonly HourLoad[])[];
}

/** One share of one drawing, rehearsed. Plain JSON: kept as soon as it is there. */
export interface FinishedShare {
  readonly side: number;
  readonly share: number;
  readonly result: ShareResult;
}

interface Step {
  readonly share: FinishedShare;
  readonly done: number;
  readonly total: number;
}

/** Rehearses share by share; each step hands over a share that is new, the last one returns the result. */
export function* rehearse(task: RehearsalTask, finished: readonly FinishedShare[] = []): Generator<Step, RehearsalResult> {
  const known = new Map(finished.map(({ side, share, result }) => [`${side} ${share}`, result]));
  const shares: ShareResult[][] = [];
  const total = task.drawings.length * shareCount;
  for (const [side] of task.drawings.entries()) {
    const input = openInput(task, side);
    shares.push([]);
    for (let share = 0; share < shareCount; share++) {
      const before = known.get(`${side} ${share}`);
      const result = before ?? rehearseShare(input, share);
      shares[side]!.push(result);
      if (!before) yield { share: { side, share, result }, done: side * shareCount + share + 1, total };
    }
  }
  return resultOf(task, shares);
}

function resultOf(task: RehearsalTask, shares: readonly (readonly ShareResult[])[]): RehearsalResult {
  const [first, second] = shares;
  return {
    cases: task.cases.length,
    strategies: shares.map((results, side) => summarise(nameOf(task.drawings[side]!), results)),
    ...(first && second ? { difference: compare(first, second) } : {}),
    load: shares.map((results) => loadByHour(results, task.zone, task.days)),
  };
}

/** The life of one case, as it was rehearsed. */
export const rehearseLife = (task: RehearsalTask, side: number, caseRef: string): readonly LifeEntry[] =>
  lifeOf(openInput(task, side), caseRef);

const nameOf = (drawing: Json): string => String((drawing as { name?: Json }).name ?? '');

function openInput(task: RehearsalTask, side: number): RehearsalInput {
  const { drawings, documents, packs, calendars, cases, days, seed, capacity, behaviour } = task;
  const known = new Map(documents);
  const shelf = shelfOf(({ kind, id }) => known.get(`${kind}/${id}`));
  const compiled = compile(drawings[side], shelf.resolve);
  if (!compiled.ok) throw new Error(compiled.issues.map(({ message }) => message.en).join('; '));
  const disclosuresOf = (document: Json | undefined): readonly string[] => {
    const said = (document as { disclosures?: Json } | undefined)?.disclosures;
    return Array.isArray(said) ? said.filter((each) => typeof each === 'string') : [];
  };
  return {
    plan: compiled.plan,
    library: shelf.library,
    cases,
    days,
    seed,
    packs: withCalendars(
      packs.flatMap((ref) => packById(ref) ?? []),
      calendars,
    ),
    contentOf: (id) => {
      const document = known.get(`script/${id}`) ?? known.get(`template/${id}`);
      const { voicemail } = (document ?? {}) as { voicemail?: Json };
      return document === undefined ? undefined : { disclosures: disclosuresOf(document), voicemail };
    },
    behaviour: behaviour ?? defaultBehaviour,
    capacity,
  };
}
