import type { Contacted, ContactOrder, ContactResult, Effects } from '@dunwell/rules';
import { heartbeat } from '@temporalio/activity';
import type { ContactDeps } from './contact-deps.ts';
import { placeCall } from './place-call.ts';
import { sendMessage } from './send-message.ts';

/** First sign of life of a contact that takes long, and then again; half of what Temporal allows. */
const heartbeatMs = 25_000;

/** The two contact effects, as activities: make the contact, then decide at once what follows it. */
export const makeContactEffects = (deps: ContactDeps): Pick<Effects, 'placeCall' | 'sendMessage'> => ({
  placeCall: (order) => contacted(deps, order, placeCall),
  sendMessage: (order) => contacted(deps, order, sendMessage),
});

async function contacted(deps: ContactDeps, order: ContactOrder, act: typeof placeCall): Promise<Contacted> {
  const beat = setInterval(() => heartbeat({ attemptId: order.attemptId }), heartbeatMs);
  try {
    const result = await act(deps, order);
    return { result, next: await decideNext(deps, order, result) };
  } finally {
    clearInterval(beat);
  }
}

/** The contact is settled whatever happens now; a decision that fails here is made by the case itself. */
async function decideNext({ advance }: ContactDeps, { caseId, planHash, state }: ContactOrder, result: ContactResult) {
  try {
    return await advance({ caseId, planHash, state, reply: { type: 'contacted', result }, events: [] });
  } catch {
    return null;
  }
}
