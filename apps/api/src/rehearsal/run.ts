import { setImmediate } from 'node:timers/promises';
import { fitBehaviour } from '@dunwell/rules/simulation';
import { prove } from '../proof/proof-task.ts';
import { rehearse, rehearseLife } from './rehearsal-task.ts';
import type { Said, Work } from './work.ts';

const say = (said: Said): Promise<void> => new Promise((resolve) => process.send!(said, undefined, undefined, () => resolve()));

/** Does one piece of work and ends. Ends at once when whoever asked is gone. */
async function perform(work: Work): Promise<void> {
  if (work.type === 'life') return say({ type: 'life', life: rehearseLife(work.task, work.side, work.caseRef) });
  if (work.type === 'prove') return say({ type: 'proved', proved: prove(work.task) });
  if (work.type === 'fit') return say({ type: 'fitted', behaviour: fitBehaviour(work.history) });
  const steps = rehearse(work.task, work.finished);
  for (;;) {
    const step = steps.next();
    if (step.done) return say({ type: 'result', result: step.value });
    await say({ type: 'share', ...step.value });
    await setImmediate();
  }
}

process.once('disconnect', () => process.exit());
process.once('message', (work: Work) => {
  perform(work)
    .catch((fault: unknown) => say({ type: 'failed', message: fault instanceof Error ? fault.message : String(fault) }))
    .finally(() => process.exit());
});
