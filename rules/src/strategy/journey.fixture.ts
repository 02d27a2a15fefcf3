import type { CaseEventName } from '../case-event.ts';
import type { Command, ContactResult, Conversation, Reply } from '../effects.ts';
import type { Facts } from '../fact/catalogue.ts';
import { event, mondayMs, stepInput, woke } from './drawing.fixture.ts';
import type { Library } from './library.ts';
import type { Plan } from './plan.ts';
import type { Step } from './step/decision.ts';
import { step } from './step.ts';

/** What the world does when the case stands on a node: how a contact ends, which event comes, what a person decides. */
export type Happening = ContactResult | CaseEventName | { readonly task: string } | { readonly facts: Facts };

export const spoke = (result: Conversation['result']): ContactResult => ({
  type: 'settled',
  outcome: 'conversation',
  conversation: { reached: 'rightParty', result },
});
export const ended = (outcome: 'rang_no_answer' | 'voicemail_left' | 'delivered' | 'undeliverable' | 'not_in_service'): ContactResult => ({
  type: 'settled',
  outcome,
});
export const withheld: ContactResult = { type: 'withheld', rules: ['TEST'] };

export interface Life {
  readonly plan: Plan;
  readonly library: Library;
  readonly facts?: Facts;
  /** By node id, in turn; a contact nobody decides is delivered or rings out, and a wait nobody ends runs out. */
  readonly world?: Readonly<Record<string, readonly Happening[]>>;
}

/** Lives one case to its end: the nodes it waited on, in order, and the outcome. */
export function live({ plan, library, facts = {}, world = {} }: Life): {
  readonly stops: readonly string[];
  readonly outcome: string;
  readonly steps: readonly Step[];
} {
  const left = new Map(Object.entries(world).map(([node, happenings]) => [node, [...happenings]]));
  let known = facts;
  let atMs = mondayMs;
  const steps: Step[] = [step(stepInput(plan, { library, facts: known, atMs }))];
  for (let i = 0; i < 500; i++) {
    const { state, command } = steps.at(-1)!;
    if (command.type === 'close') return { stops: stopsOf(steps), outcome: command.outcome, steps };
    const happening = left.get(state.nodeId)?.shift();
    if (typeof happening === 'object' && 'facts' in happening) known = { ...known, ...happening.facts };
    const { reply, name, outcome } = read(happening, command);
    if (command.type !== 'contact' && name === undefined) atMs = command.untilMs;
    const events = name === undefined ? [] : [event(name, { atMs, ...(outcome === undefined ? {} : { outcome }) })];
    steps.push(step(stepInput(plan, { library, facts: known, atMs, state, reply, events })));
  }
  throw new Error(`no end after 500 decisions: ${stopsOf(steps).slice(-10).join(' ')}`);
}

function read(happening: Happening | undefined, command: Command): { reply: Reply; name?: CaseEventName; outcome?: string } {
  if (typeof happening === 'string') return { reply: woke, name: happening };
  if (typeof happening === 'object' && 'task' in happening) return { reply: woke, name: 'taskDone', outcome: happening.task };
  if (command.type !== 'contact') return { reply: woke };
  if (typeof happening === 'object' && 'type' in happening) return { reply: { type: 'contacted', result: happening } };
  return { reply: { type: 'contacted', result: ended(command.order.channel === 'call' ? 'rang_no_answer' : 'delivered') } };
}

const stopsOf = (steps: readonly Step[]): string[] => steps.map(({ state }) => [...state.stack, state.nodeId].join('/'));
