import { type CaseEvent, type CaseEventName, caseEventNames } from '../../case-event.ts';
import { isStopEvent } from '../compile/stop-conditions.ts';
import { nodeOf } from '../node-of.ts';
import type { StepInput } from './decision.ts';
import type { Interrupt, Journey } from './journey.ts';

const rank = (name: CaseEventName): number => caseEventNames.indexOf(name);

/** What a conversation may have told us that stops a strategy; the same event also arrives by signal, later. */
const spoken = { stop: 'stopRequested', disputed: 'disputeRaised', hardship: 'hardshipRaised' } as const;

/** All events of this decision by precedence, with what was said on the call just ended. */
export function conversationEvents({ reply, events, atMs }: StepInput): readonly CaseEvent[] {
  const result = reply.type === 'contacted' && reply.result.type === 'settled' ? reply.result.conversation?.result : undefined;
  const name = result !== undefined && Object.hasOwn(spoken, result) ? spoken[result as keyof typeof spoken] : undefined;
  const said: CaseEvent[] = name === undefined || events.some((event) => event.name === name) ? [] : [{ id: `said:${name}`, name, atMs }];
  return [...events, ...said].sort((a, b) => rank(a.name) - rank(b.name) || a.atMs - b.atMs || (a.id < b.id ? -1 : 1));
}

/**
 * The interrupt that goes first, if any. Stop conditions always lead to the strategy's own answer; other events to
 * whatever listens closest: the waiting node itself, then the innermost sub-strategy. A case that already stands where a weightier event took it stays there, unless
 * the newer one ends it.
 */
export function chooseInterrupt(journey: Journey): Interrupt | undefined {
  const here = journey.node();
  const listens = here && !journey.isStuck ? nodeOf(here).listens : [];
  for (const { name, refId } of journey.input.events) {
    if (name === 'promiseMade' && refId !== undefined && refId === journey.knownPromiseId) continue;
    if (!isStopEvent(name) && listens.includes(name)) return undefined;
    const found = listener(journey, name);
    if (found && !isOutranked(journey, found)) return found;
  }
  return undefined;
}

function listener(journey: Journey, event: CaseEventName): Interrupt | undefined {
  for (let depth = isStopEvent(event) ? 0 : journey.depth; depth >= 0; depth--) {
    const to = journey.planAt(depth)?.interrupts[event];
    if (to !== undefined) return { event, to, depth };
  }
  return undefined;
}

function isOutranked(journey: Journey, { event, to, depth }: Interrupt): boolean {
  const plan = journey.planAt(depth);
  if (!plan || depth !== journey.depth) return false;
  if (journey.nodeId === to) return true;
  const target = plan.nodes[to];
  if (target && nodeOf(target).bounds.isEnd) return false;
  // A stop condition that the compiler filled in has more than one node: `~attorneyNamed`, `~attorneyNamed.late`.
  const standsOn = (other: CaseEventName): boolean => plan.interrupts[other] === journey.nodeId || journey.nodeId.startsWith(`~${other}.`);
  return caseEventNames.some((other) => isStopEvent(other) && standsOn(other) && rank(other) <= rank(event));
}
