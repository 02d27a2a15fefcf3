import { dayMs } from '../../time.ts';
import { longestDecision } from '../compile/flow.ts';
import type { Move } from '../node-type.ts';
import { words } from '../words.ts';
import type { Step } from './decision.ts';
import type { Journey } from './journey.ts';

/** Nodes one decision walks at most, sub-strategies included; no compiled plan comes near it. */
const mostHops = 4 * longestDecision;

/** How long a case that lost its way waits for a person before the task is opened anew. */
const stuckDays = 30;

/** Follows exits until a node asks for something that takes time. */
export function walk(journey: Journey, first: Move | undefined): Step {
  let move = first;
  for (let hops = 0; hops < mostHops; hops++) {
    if (move === undefined) return handToPerson(journey);
    journey.record(move);
    if ('call' in move) move = journey.call(move.call);
    else if ('leave' in move) {
      const to: string | undefined = journey.node()?.exits[move.leave];
      move = to === undefined ? undefined : journey.enter(to);
    } else if (move.command.type === 'close' && journey.depth > 0) move = journey.return(move.command.outcome);
    else return journey.finish(move.command, move.memo);
  }
  return handToPerson(journey);
}

/** Goes on where the case was waiting; one that lost its way tries again once a person has looked at it. */
export function carryOn(journey: Journey): Step {
  const { stuck, untilMs } = journey.remembered;
  if (stuck !== true || typeof untilMs !== 'number') return walk(journey, journey.resume());
  const { events, atMs } = journey.input;
  const isDone = events.some(({ name }) => name === 'taskDone');
  if (isDone || atMs >= untilMs) {
    // Nobody looked in time: should the case get stuck again, the next task takes the place of this one.
    if (!isDone) journey.write(journey.leaving());
    return walk(journey, journey.enter(journey.nodeId));
  }
  return journey.finish({ type: 'handToPerson', untilMs, wakeOn: ['taskDone'] }, journey.remembered);
}

/** A case that cannot go on is not dropped and not retried blindly: a person looks at it. */
function handToPerson(journey: Journey): Step {
  const untilMs = journey.input.atMs + stuckDays * dayMs;
  const move: Move = {
    command: { type: 'handToPerson', untilMs, wakeOn: ['taskDone'] },
    because: words('The strategy cannot go on from here', '策略无法从此处继续'),
    writes: [
      {
        type: 'openTask',
        queue: 'operations',
        title: words('A case is stuck in its strategy', '案件在策略中卡住'),
        dueAtMs: untilMs,
        outcomes: ['retry'],
      },
    ],
  };
  journey.record(move);
  return journey.finish({ type: 'handToPerson', untilMs, wakeOn: ['taskDone'] }, { stuck: true, untilMs });
}
