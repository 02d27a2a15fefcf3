import type { Write } from './node-type.ts';
import type { StepInput } from './step/decision.ts';
import { Journey } from './step/journey.ts';
import { words } from './words.ts';

const takenOver = words(
  'A new version of the strategy takes over; the task opened by the old one is withdrawn',
  '策略新版本接管案件，旧版本创建的人工任务已撤回',
);

/**
 * What must still be written when a new version takes a case away from the node where it waits (`mapPosition` said that
 * it enters its node anew): nobody is left with a task that leads nowhere. Given the scene on the old plan.
 */
export function leaveBehind(onOldPlan: StepInput): readonly Write[] {
  const writes = new Journey(onOldPlan).leaving();
  return writes.some(({ type }) => type === 'withdrawTask') ? [...writes, { type: 'note', text: takenOver }] : writes;
}
