import type { CaseEventName } from '../case-event.ts';
import type { Plan } from '../strategy/index.ts';
import { dayMs, hourMs, localTime } from '../time.ts';
import { type Cast, castOf } from './cast.ts';
import type { Glance } from './facts-of-life.ts';
import type { PastHappening } from './fit/past-happening.ts';
import { GuardDesk } from './guard-desk.ts';
import { daysPastDueAt, newLife, owedMinor } from './life.ts';
import { newPerson } from './person.ts';
import type { LifeEntry, RehearsalInput, RehearsalState } from './rehearsal-input.ts';
import { CaseTally, noTally } from './tally.ts';
import { type Happening, TimeQueue } from './time-queue.ts';

type HistoryStart = Pick<PastHappening, 'case_ref' | 'consumer_ref' | 'date' | 'days_past_due'>;

/** A rehearsal in progress: the input, what follows from it, and everything that changes. */
export class World {
  readonly input: RehearsalInput;
  readonly cast: Cast;
  readonly state: RehearsalState;
  readonly queue: TimeQueue;
  readonly guard: GuardDesk;
  /** Events some plan listens to wherever a case stands; all others only matter to a case that waits for them. */
  readonly heard: ReadonlySet<CaseEventName>;
  private readonly tallies: (CaseTally | undefined)[] = [];

  constructor(input: RehearsalInput, saved?: RehearsalState) {
    this.input = input;
    this.cast = castOf(input);
    this.queue = new TimeQueue(saved?.queue);
    this.state = { ...(saved ?? freshState(input, this.cast)), queue: this.queue.entries };
    this.guard = new GuardDesk(input.packs, input.contentOf);
    this.heard = heardBy(input);
  }

  tallyOf(i: number): CaseTally {
    this.tallies[i] ??= new CaseTally(this.state.tally, this.input.cases[i]!, {
      bucket: this.cast.startBucket[i]!,
      consumer: this.cast.consumerOf[i]!,
    });
    return this.tallies[i]!;
  }

  /** Puts something on the calendar of a case, unless it lies beyond the end of the rehearsal. */
  schedule(i: number, happening: Omit<Happening, 'order' | 'life'>): void {
    if (happening.atMs >= this.endMs(i)) return;
    this.queue.add({ ...happening, life: i, order: this.state.order++ });
  }

  endMs = (i: number): number => this.cast.startMs[i]! + this.input.days * dayMs;
  dayOf = (i: number, atMs: number): number => Math.floor((atMs - this.cast.startMs[i]!) / dayMs);
  personOf = (i: number): RehearsalState['people'][number] => this.state.people[this.cast.consumerOf[i]!]!;
  daysPastDue = (i: number, atMs: number): number => daysPastDueAt(this.input.cases[i]!, this.cast.startMs[i]!, atMs);
  /** Hours since the epoch, as a key for capacity. */
  hourKey = (atMs: number): string => String(Math.floor(atMs / hourMs));

  glance(i: number, atMs: number): Glance {
    const of = this.input.cases[i]!;
    const own = this.cast.casesOf[this.cast.consumerOf[i]!]!;
    const total = own.reduce((sum, each) => sum + owedMinor(this.input.cases[each]!, this.state.lives[each]!), 0);
    return {
      of,
      life: this.state.lives[i]!,
      person: this.personOf(i),
      traits: this.cast.traits[this.cast.consumerOf[i]!]!,
      atMs,
      local: localTime(of.zone, atMs),
      daysPastDue: this.daysPastDue(i, atMs),
      casesOfConsumer: own.length,
      totalBalanceMinor: total,
    };
  }

  /** Who and when, as every row of a history begins. */
  rowStart(i: number, atMs: number): HistoryStart {
    const { ref, consumerRef, zone } = this.input.cases[i]!;
    return { case_ref: ref, consumer_ref: consumerRef, date: localTime(zone, atMs).date, days_past_due: this.daysPastDue(i, atMs) };
  }

  tell(i: number, entry: Omit<LifeEntry, 'caseRef'>): void {
    const { ref } = this.input.cases[i]!;
    if (this.input.watch?.has(ref)) this.state.told.push({ caseRef: ref, ...entry });
  }
}

function freshState(input: RehearsalInput, cast: Cast): RehearsalState {
  return {
    nowMs: Math.min(
      ...(input.cases.length > 0 ? [cast.startMs.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY)] : [0]),
    ),
    order: 0,
    happened: 0,
    queue: [],
    lives: input.cases.map(newLife),
    people: cast.casesOf.map(newPerson),
    tally: noTally(cast.casesOf.length),
    told: [],
    history: [],
  };
}

function heardBy({ plan, library }: RehearsalInput): Set<CaseEventName> {
  const plans = new Set<Plan>([plan]);
  for (const { artifacts } of plans) for (const { kind, id } of artifacts) if (kind === 'strategy') plans.add(library.strategy(id));
  return new Set([...plans].flatMap(({ interrupts }) => Object.keys(interrupts) as CaseEventName[]));
}
