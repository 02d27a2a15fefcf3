import type { Step, StepInput } from './step/decision.ts';
import { chooseInterrupt, conversationEvents } from './step/interrupt.ts';
import { Journey } from './step/journey.ts';
import { carryOn, walk } from './step/walk.ts';

/**
 * Decides what happens next to one case: walks every node that takes no time up to the next command. Pure and
 * deterministic; stop conditions and other interrupts come before everything else, in order of precedence.
 */
export function step(input: StepInput): Step {
  const journey = new Journey({ ...input, events: conversationEvents(input) });
  journey.write(input.left);
  if (input.state === null) return walk(journey, journey.enter(input.plan.start));
  const interrupt = chooseInterrupt(journey);
  if (interrupt) return walk(journey, journey.divert(interrupt));
  if (input.reply.type === 'started') return walk(journey, journey.enter(input.state.nodeId));
  return carryOn(journey);
}
