import type { CaseEventName } from '../../case-event.ts';
import type { CaseState, Reply } from '../../effects.ts';
import type { Facts } from '../../fact/catalogue.ts';
import { eventInWords } from '../event-words.ts';
import { nodeOf } from '../node-of.ts';
import type { Move, Scene, Write } from '../node-type.ts';
import { outcomeInWords } from '../outcome-words.ts';
import type { Plan, PlanNode } from '../plan.ts';
import { words } from '../words.ts';
import type { Step, StepInput, TraceEntry } from './decision.ts';
import { foresee } from './foresee.ts';

type Memo = CaseState['memo'];
type Draft<T> = { -readonly [K in keyof T]: T[K] };

const promiseIn = (reply: Reply): string | undefined =>
  reply.type === 'contacted' && reply.result.type === 'settled' ? reply.result.conversation?.promiseId : undefined;

/** Where an event takes the case, and in which of the nested plans. */
export interface Interrupt {
  readonly event: CaseEventName;
  readonly to: string;
  readonly depth: number;
}

/** One decision in the making: the position, what it has written so far, and its trace. Lives for one `step` only. */
export class Journey {
  readonly input: StepInput;
  readonly writes: Write[] = [];
  readonly trace: TraceEntry[] = [];
  nodeId: string;
  private visits: Record<string, number>;
  private stack: string[];
  private memo: Memo;
  /** Promise that the strategy already knows of from a conversation: its event, arriving later, is no news. */
  readonly knownPromiseId: string | undefined;
  /** Innermost plan; forgotten whenever the stack changes. */
  private plan: Plan | undefined;
  private facts: Facts;

  constructor(input: StepInput) {
    this.input = input;
    this.nodeId = input.state?.nodeId ?? input.plan.start;
    this.visits = { ...input.state?.visits };
    this.stack = [...(input.state?.stack ?? [])];
    this.memo = input.state?.memo ?? {};
    this.facts = input.facts;
    this.knownPromiseId = promiseIn(input.reply) ?? (typeof this.memo.promiseId === 'string' ? this.memo.promiseId : undefined);
  }

  get depth(): number {
    return this.stack.length;
  }
  /** True for a case that lost its way and waits for a person. */
  get isStuck(): boolean {
    return this.memo.stuck === true;
  }

  /** What the node where the case stands has to remember. */
  get remembered(): Memo {
    return this.memo;
  }

  /** The plan at that depth: 0 is the strategy itself, deeper ones its sub-strategies. */
  planAt(depth: number): Plan | undefined {
    let plan: Plan | undefined = this.input.plan;
    for (const caller of this.stack.slice(0, depth)) {
      const strategyId: unknown = plan?.nodes[caller]?.config.strategyId;
      if (typeof strategyId !== 'string') return undefined;
      plan = this.input.library.strategy(strategyId);
    }
    return plan;
  }

  /** The node where the case stands; `undefined` when its plan has none of that name. */
  node(): PlanNode | undefined {
    this.plan ??= this.planAt(this.depth);
    const nodes = this.plan?.nodes;
    return nodes && Object.hasOwn(nodes, this.nodeId) ? nodes[this.nodeId] : undefined;
  }

  scene(): Scene {
    const { caseId, consumerId, atMs, zone, events, library } = this.input;
    const visits = this.visits[this.visitKey(this.nodeId)] ?? 1;
    return { caseId, consumerId, nodeId: this.nodeId, atMs, zone, facts: this.facts, visits, memo: this.memo, events, library };
  }

  /** Goes to a node of the current plan; `undefined` when the plan has none of that name. */
  enter(nodeId: string): Move | undefined {
    this.nodeId = nodeId;
    this.memo = {};
    const found = this.node();
    if (!found) return undefined;
    const node = nodeOf(found);
    const key = this.visitKey(nodeId);
    if (node.countsVisits) this.visits[key] = (this.visits[key] ?? 0) + 1;
    return node.enter(this.scene());
  }

  /** Goes on where the case was waiting. */
  resume(): Move | undefined {
    const found = this.node();
    return found && nodeOf(found).resume(this.scene(), this.input.reply);
  }

  /** What leaving the place where the case waits asks for: nobody is left with a task that leads nowhere. */
  leaving(): readonly Write[] {
    if (this.isStuck) return [{ type: 'withdrawTask' }];
    const node = this.node();
    return node ? nodeOf(node).interrupted(this.scene()) : [];
  }

  /** Leaves whatever the case was doing for the target of an interrupt. */
  divert({ event, to, depth }: Interrupt): Move | undefined {
    this.write(this.leaving());
    this.record({
      leave: `interrupt:${event}`,
      because: words(`Interrupted: ${eventInWords(event, 'en')}`, `中断：${eventInWords(event, 'zh')}`),
    });
    while (this.depth > depth) this.leaveSub();
    return this.enter(to);
  }

  /** Into a sub-strategy. */
  call(strategyId: string): Move | undefined {
    const plan = this.input.library.strategy(strategyId);
    this.stack.push(this.nodeId);
    this.plan = plan;
    return this.enter(plan.start);
  }

  /** Out of a sub-strategy: the caller leaves by its outcome. */
  return(outcome: string): Move | undefined {
    this.nodeId = this.leaveSub()!;
    this.memo = {};
    const caller = this.node();
    if (!caller) return undefined;
    const port = nodeOf(caller).ports.includes(outcome) ? outcome : 'otherwise';
    return {
      leave: port,
      because: words(`The sub-strategy ended: ${outcomeInWords(outcome, 'en')}`, `子策略结束：${outcomeInWords(outcome, 'zh')}`),
    };
  }

  private leaveSub(): string | undefined {
    const prefix = `${this.depth}/`;
    this.visits = Object.fromEntries(Object.entries(this.visits).filter(([key]) => !key.startsWith(prefix)));
    this.plan = undefined;
    return this.stack.pop();
  }

  private visitKey(nodeId: string): string {
    return this.depth === 0 ? nodeId : `${this.depth}/${nodeId}`;
  }

  write(writes: readonly Write[] | undefined): void {
    if (writes === undefined || writes.length === 0) return;
    this.writes.push(...writes);
    this.facts = foresee(this.facts, writes);
  }

  /** Notes what the node did and keeps what it wrote. */
  record(move: Move): void {
    this.write(move.writes);
    if (this.input.isUntold) return;
    const node = this.node();
    const { nodeId } = this;
    const kind = node?.kind ?? 'missing';
    const label = node?.label ?? '';
    const because = move.because ?? (node ? nodeOf(node).title : words('Node is missing', '节点缺失'));
    const entry: Draft<TraceEntry> =
      this.depth === 0 ? { nodeId, kind, label, because } : { nodeId, within: [...this.stack], kind, label, because };
    if ('leave' in move) entry.port = move.leave;
    if (move.evidence !== undefined) entry.evidence = typeof move.evidence === 'function' ? move.evidence() : move.evidence;
    this.trace.push(entry);
  }

  /** The decision, once the walk has reached something that takes time. */
  finish(command: Step['command'], memo: Memo = {}): Step {
    const state: CaseState = {
      nodeId: this.nodeId,
      seq: (this.input.state?.seq ?? 0) + 1,
      visits: this.visits,
      memo: this.knownPromiseId === undefined ? memo : { ...memo, promiseId: this.knownPromiseId },
      stack: this.stack,
    };
    return { state, command, writes: this.writes, trace: this.trace };
  }
}
