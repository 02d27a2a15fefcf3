import { condition, continueAsNew, defineSignal, setHandler } from '@temporalio/workflow';
import { runBook } from './case-effects.ts';

/** Look at the business date again: the business clock was changed. */
export const bookNudge = defineSignal('bookNudge');

export const bookWorkflowId = 'book';

const runsPerHistory = 20;

/** Once per business date: age, score, grade and assign the whole book, and start the cases that are new. */
export async function bookWorkflow(last: { businessDate: string | null }): Promise<never> {
  let isNudged = false;
  setHandler(bookNudge, () => {
    isNudged = true;
  });
  let { businessDate } = last;
  for (let runs = 0; runs < runsPerHistory; runs++) {
    const done = await runBook({ businessDate });
    businessDate = done.businessDate;
    await condition(() => isNudged, Math.max(done.sleepMs, 1000));
    isNudged = false;
  }
  return continueAsNew<typeof bookWorkflow>({ businessDate });
}
