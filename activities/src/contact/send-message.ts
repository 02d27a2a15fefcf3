import { findAttempt, readRecipient } from '@dunwell/db/contact-attempt';
import { type ContactOrder, type ContactResult, noValueFor } from '@dunwell/rules';
import { renderTemplate, writtenValues } from '@dunwell/rules/artifact';
import { clearance } from './clearance.ts';
import type { ContactDeps } from './contact-deps.ts';
import { templateOf } from './pinned-content.ts';
import { sendOnce, takeUp } from './send-once.ts';

/** Writes what a strategy ordered, at most once for its attempt id. */
export async function sendMessage(deps: ContactDeps, order: ContactOrder): Promise<ContactResult> {
  const { attemptId, caseId } = order;
  const known = await findAttempt(deps.db, attemptId);
  if (known && known.state !== 'reserved') {
    const { consumerId } = (await readRecipient(deps.db, caseId))!;
    return takeUp(deps, { proposal: { ...order, to: known.to }, consumerId }, known);
  }
  const cleared = await clearance(deps, order);
  if ('type' in cleared) return cleared;
  const { recipient, to } = cleared;
  const { template, hash } = await templateOf(deps, order);
  const values = writtenValues(recipient, deps.sender, { attemptId, atMs: await deps.clock.nowMs() });
  const rendered = renderTemplate(template, values, recipient.language);
  if (!rendered.ok) return { type: 'withheld', rules: [...rendered.missing, ...rendered.unknown].map(noValueFor) };
  const { disclosures } = template;
  const hasOptOut = disclosures.includes('optout_instruction');
  const proposal = { ...order, to, disclosures, hasOptOut };
  return sendOnce(deps, { proposal, words: rendered.message, templateHash: hash, consumerId: recipient.consumerId });
}
