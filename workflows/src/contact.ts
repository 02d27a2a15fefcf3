import type { Advance, ContactDraft } from '@dunwell/rules';
import { isCancellation, log, uuid4 } from '@temporalio/workflow';
import { placeCall, sendMessage } from './case-effects.ts';
import { decide } from './decide.ts';
import { accept, type Standing } from './standing.ts';

/** Makes one contact under an id minted here, once, and returns the decision that follows it. */
export async function contact(standing: Standing, draft: ContactDraft, { planHash, state, decisionId }: Advance): Promise<Advance> {
  const order = { ...draft, caseId: standing.caseId, planHash, state, decisionId, attemptId: uuid4() };
  try {
    const { result, next } = await (draft.channel === 'call' ? placeCall(order) : sendMessage(order));
    return next ? accept(standing, next) : await decide(standing, { type: 'contacted', result });
  } catch (fault) {
    if (isCancellation(fault)) throw fault;
    // Nobody can say whether it rang. It counts as a contact, and the strategy decides what follows; it is never repeated blindly.
    log.warn('attempt ended in doubt', { attemptId: order.attemptId });
    return decide(standing, { type: 'contacted', result: { type: 'settled', outcome: 'unknown' } });
  }
}
