import type { CaseEvent, CaseEventName } from '../case-event.ts';
import { draw } from '../draw.ts';
import type { Command, Reply } from '../effects.ts';
import { inSegment, Segment, step, type Write } from '../strategy/index.ts';
import { dayMs, hourMs } from '../time.ts';
import { bucketOf } from './bucket.ts';
import { recallCase, receivePayment, scheduleSelfCure } from './consequences.ts';
import { makeContact } from './contacting.ts';
import { factsOfLife } from './facts-of-life.ts';
import { heldFlags } from './held-flags.ts';
import { owedMinor } from './life.ts';
import type { RehearsalInput, RehearsalState } from './rehearsal-input.ts';
import { daysUntilSegment } from './segment-day.ts';
import type { Happening } from './time-queue.ts';
import { World } from './world.ts';

/** Decisions one case may take at one instant; a compiled plan never comes near it. */
const mostAtOnce = 200;

const taskLuck = { hours: 51, outcome: 52 } as const;

const eventOf = ({ kind, order, atMs }: Happening, name: CaseEventName): CaseEvent => ({ id: `${kind}-${order}`, name, atMs });

/**
 * Plays a plan on a portfolio in virtual time: the same `step` and the same guard as in production, with seeded
 * consumers in place of people. Reaches nobody. `run` in portions; `state` can be saved between them.
 */
export class Rehearsal {
  readonly state: RehearsalState;
  private readonly world: World;
  private readonly segment: Segment;

  constructor(input: RehearsalInput, saved?: RehearsalState) {
    this.world = new World(input, saved);
    this.state = this.world.state;
    this.segment = Segment.parse(input.plan.nodes[input.plan.start]?.config.segment ?? []);
    if (!saved) for (let i = 0; i < input.cases.length; i++) this.begin(i);
  }

  /** Works off at most so many happenings; true when the rehearsal is over. */
  run(mostHappenings = Number.POSITIVE_INFINITY): boolean {
    for (let done = 0; done < mostHappenings; done++) {
      const happening = this.world.queue.take();
      if (!happening) return this.finish();
      this.state.nowMs = happening.atMs;
      this.state.happened++;
      this.happen(happening);
    }
    return false;
  }

  private begin(i: number): void {
    const { flags } = this.world.input.cases[i]!;
    this.world.tallyOf(i).add('cases');
    scheduleSelfCure(this.world, i);
    if (heldFlags.some((flag) => flags.includes(flag))) {
      this.state.lives[i]!.place = 'held';
      return;
    }
    this.world.schedule(i, { atMs: this.world.cast.startMs[i]!, kind: 'enrol', token: 0 });
  }

  private happen(happening: Happening): void {
    const { life: i, atMs, token } = happening;
    const life = this.state.lives[i]!;
    switch (happening.kind) {
      case 'enrol':
        this.enrol(i, atMs);
        break;
      case 'wake':
        if (token === life.token && life.place === 'in') this.decide(i, atMs, { type: 'woke' }, []);
        break;
      case 'payment': {
        const heard = receivePayment(this.world, i, { ...happening, amountMinor: happening.amountMinor ?? 0 });
        if (heard) this.hear(i, eventOf(happening, heard));
        break;
      }
      case 'event':
        this.hear(i, eventOf(happening, happening.name as CaseEventName));
        break;
      case 'taskDone':
        if (token === life.taskToken) this.hear(i, { ...eventOf(happening, 'taskDone'), outcome: happening.name ?? '' });
    }
  }

  private enrol(i: number, atMs: number): void {
    const life = this.state.lives[i]!;
    if (owedMinor(this.world.input.cases[i]!, life) === 0) return;
    const days = daysUntilSegment(this.segment, this.world.daysPastDue(i, atMs));
    if (days === undefined) return;
    if (days > 0 || (this.segment.length > 0 && !inSegment(this.segment, factsOfLife(this.world.glance(i, atMs))))) {
      this.world.schedule(i, { atMs: atMs + Math.max(1, days) * dayMs, kind: 'enrol', token: 0 });
      return;
    }
    life.place = 'in';
    this.world.tallyOf(i).add('enrolled');
    this.decide(i, atMs, { type: 'started' }, []);
  }

  /** An event reaches a case that waits for it or whose plan listens to it everywhere. */
  private hear(i: number, event: CaseEvent): void {
    const life = this.state.lives[i]!;
    if (life.place !== 'in') return;
    if (!life.wakeOn.includes(event.name) && !this.world.heard.has(event.name)) return;
    this.world.tell(i, { atMs: event.atMs, what: 'event', detail: event.name });
    this.decide(i, event.atMs, { type: 'woke' }, [event]);
  }

  private decide(i: number, atMs: number, first: Reply, events: readonly CaseEvent[]): void {
    let reply: Reply | undefined = first;
    for (let turn = 0; reply !== undefined; turn++) {
      const command = this.stepOnce(i, atMs, reply, turn === 0 ? events : []);
      reply = turn < mostAtOnce ? this.obey(i, atMs, command) : this.obey(i, atMs, { type: 'wait', untilMs: atMs + dayMs, wakeOn: [] });
    }
  }

  private stepOnce(i: number, atMs: number, reply: Reply, events: readonly CaseEvent[]): Command {
    const { input } = this.world;
    const { ref, consumerRef, zone } = input.cases[i]!;
    const life = this.state.lives[i]!;
    const isTold = input.watch?.has(ref) === true;
    const decided = step({
      plan: input.plan,
      library: input.library,
      state: life.state,
      reply,
      events,
      caseId: ref,
      consumerId: consumerRef,
      atMs,
      zone,
      facts: factsOfLife(this.world.glance(i, atMs)),
      isUntold: !isTold,
    });
    life.state = decided.state;
    for (const write of decided.writes) this.apply(i, atMs, write);
    if (isTold)
      for (const { nodeId, within, port, because } of decided.trace) {
        const exit = port === undefined ? {} : { port };
        const detail = port === undefined ? because.en : `${port}: ${because.en}`;
        this.world.tell(i, { atMs, what: 'decided', nodeId, ...(within ? { within } : {}), detail, ...exit, because });
      }
    return decided.command;
  }

  private obey(i: number, atMs: number, command: Command): Reply | undefined {
    const life = this.state.lives[i]!;
    switch (command.type) {
      case 'contact':
        return { type: 'contacted', result: makeContact(this.world, i, { draft: command.order, atMs }) };
      case 'close':
        life.place = 'closed';
        life.outcome = command.outcome;
        this.world.tallyOf(i).addTo('outcomes', command.outcome);
        return undefined;
      case 'wait':
      case 'awaitPromise':
      case 'handToPerson':
        life.untilMs = Math.max(command.untilMs, atMs);
        life.wakeOn = command.wakeOn;
        life.token++;
        this.world.schedule(i, { atMs: life.untilMs, kind: 'wake', token: life.token });
        return undefined;
    }
  }

  private apply(i: number, atMs: number, write: Write): void {
    const life = this.state.lives[i]!;
    switch (write.type) {
      case 'set':
        life.set = { ...life.set, [write.name]: write.value };
        break;
      case 'tag':
        life.tags = [...life.tags.filter((tag) => tag !== write.tag), ...(write.on ? [write.tag] : [])];
        break;
      case 'score':
        life.score = write.score;
        life.grade = write.grade;
        break;
      case 'settlePromise':
        life.promise = null;
        if (write.status === 'kept') life.keptPromises++;
        else life.brokenPromises++;
        break;
      case 'openTask':
        this.openTask(i, atMs, write.outcomes);
        break;
      case 'withdrawTask':
        life.taskToken++;
        break;
      case 'note':
      case 'assignArm':
      case 'offer':
      case 'hold':
      case 'handOver':
    }
  }

  /** A person takes the task up when there is room, and finishes with one of its outcomes. */
  private openTask(i: number, atMs: number, outcomes: readonly string[]): void {
    const { input, cast } = this.world;
    const life = this.state.lives[i]!;
    const { min, max } = input.behaviour.taskHours;
    const luck = (purpose: number): number => draw(input.seed, input.cases[i]!.key, purpose, this.world.dayOf(i, atMs));
    const doneAtMs = this.roomForTask(atMs + (min + luck(taskLuck.hours) * (max - min)) * hourMs);
    life.taskToken++;
    const name = outcomes[Math.floor(luck(taskLuck.outcome) * outcomes.length)] ?? '';
    this.world.schedule(i, { atMs: doneAtMs, kind: 'taskDone', token: life.taskToken, name });
    const tally = this.world.tallyOf(i);
    tally.add('tasks');
    if (doneAtMs < cast.startMs[i]! + input.days * dayMs) tally.add('costMinor', input.behaviour.costMinor.taskHandled);
  }

  private roomForTask(wishedMs: number): number {
    const most = this.world.input.capacity?.agentsPerHour ?? Number.POSITIVE_INFINITY;
    const { tasksByHour } = this.state.tally;
    let hour = Math.floor(wishedMs / hourMs);
    while ((tasksByHour[hour] ?? 0) >= most) hour++;
    tasksByHour[hour] = (tasksByHour[hour] ?? 0) + 1;
    return Math.max(wishedMs, hour * hourMs);
  }

  /** Takes stock at the end: who cured, who stayed, who rolled into a later bucket. */
  private finish(): true {
    const { input, cast } = this.world;
    input.cases.forEach((of, i) => {
      const life = this.state.lives[i]!;
      const isCured = owedMinor(of, life) === 0;
      const end = isCured ? 'cured' : bucketOf(of.daysPastDue + input.days);
      const change = `${cast.startBucket[i]}>${end}`;
      this.state.tally.transitions[change] = (this.state.tally.transitions[change] ?? 0) + 1;
      if (isCured) return;
      if (input.keepsHistory) recallCase(this.world, i, { days: input.days, outcome: 'open' });
      this.world.tallyOf(i).add(end === cast.startBucket[i] ? 'stayedOpen' : 'rolledForward');
    });
    return true;
  }
}
