import { findAttempt, type Recipient, readRecipient } from '@dunwell/db/contact-attempt';
import { packsInForce, readStanding, type Standing } from '@dunwell/db/contact-request';
import { artifactsByHash, unsignedOf } from '@dunwell/db/decision';
import { type AskedContact, answerAsked, type DeskAnswer, dispatchAsked } from '@dunwell/db/desk-contact';
import { type ContactResult, type HouseReason, type MessageOutcome, noValueFor } from '@dunwell/rules';
import { hashOf, messageByHand, saysHowToStop, Template } from '@dunwell/rules/artifact';
import { forbiddenPhrases, wordingFaults } from '@dunwell/rules/policy';
import { type Letter, type SendDeps, sendOnce, takeUp } from '../contact/index.ts';

const pauseWhenIdleMs = 200;

/** One round of sending what people write by hand. Returns the pause before the next, in real ms. */
export async function writeRound(deps: SendDeps): Promise<number> {
  const hasAnswered = await answerAsked(deps.db, ['sms', 'email'], (asked) => sendAsked(deps, asked));
  return hasAnswered ? 0 : pauseWhenIdleMs;
}

const refusedBy = (...rules: readonly HouseReason[]): DeskAnswer => ({ type: 'withheld', rules, requirements: [] });

/** Sends one message by hand, at most once: asked again after a crash it says what became of it. */
async function sendAsked(deps: SendDeps, asked: AskedContact): Promise<DeskAnswer> {
  const { attemptId, caseId } = asked;
  const recipient = await readRecipient(deps.db, caseId);
  if (!recipient) return refusedBy('NO-SUCH-CASE');
  const known = await findAttempt(deps.db, attemptId);
  if (known && known.state !== 'reserved') {
    const proposal = { ...proposalOf(asked), to: known.to };
    return answerOf(await takeUp(deps, { proposal, consumerId: recipient.consumerId }, known));
  }
  const letter = await letterOf(deps, asked, recipient);
  return 'type' in letter ? letter : answerOf(await sendOnce(deps, letter, dispatchAsked));
}

const proposalOf = ({ attemptId, caseId, channel, to, overrideReason, askedByName }: AskedContact): Letter['proposal'] => ({
  attemptId,
  caseId,
  channel,
  agent: 'human',
  to,
  ...(overrideReason !== null && { override: { by: askedByName, reason: overrideReason } }),
});

/** The message with all its words, or why it is not sent: everything that was true when it was shown is looked at again. */
async function letterOf(deps: SendDeps, asked: AskedContact, recipient: Recipient): Promise<Letter | DeskAnswer> {
  const standing = (await readStanding(deps.db, { caseId: asked.caseId }))!;
  if (!isUsable(standing, asked)) return refusedBy('NO-SUCH-ADDRESS');
  const template = await signedTemplate(deps, asked);
  if (!template) return refusedBy('TEMPLATE-NOT-SIGNED');
  const { attemptId, templateHash } = asked;
  const written = messageByHand(template, { about: recipient, sender: deps.sender, atMs: await deps.clock.nowMs(), attemptId });
  if ('ok' in written) return refusedBy(...[...written.missing, ...written.unknown].map(noValueFor));
  const { message, shownHash } = written;
  if (shownHash !== asked.shownHash) return refusedBy('WORDS-CHANGED');
  const text = [{ lang: message.lang, at: 'body', text: `${message.subject ?? ''}\n${message.text}` }];
  const faults = wordingFaults(template.id, text, forbiddenPhrases(await packsInForce(deps.db, standing)));
  if (faults.length > 0) return { type: 'withheld', rules: [...new Set(faults.map(({ rule }) => rule))], requirements: [] };
  const hasOptOut = saysHowToStop(template);
  const proposal = { ...proposalOf(asked), contentId: template.id, disclosures: template.disclosures, hasOptOut };
  return { proposal, words: message, templateHash: templateHash!, consumerId: recipient.consumerId };
}

/** It is one of the person's, nobody has learned that it is somebody else's, and messages arrive there. */
function isUsable({ points }: Standing, { channel, to }: AskedContact): boolean {
  const kind = channel === 'email' ? 'email' : 'phone';
  return points.some(
    (point) => point.kind === kind && point.value === to && point.wrong_since === null && point.undeliverable_since === null,
  );
}

/** What is sent is what was signed: the hash is computed again, and a signature taken back counts from now on. */
async function signedTemplate({ db }: SendDeps, { templateHash, channel }: AskedContact): Promise<Template | undefined> {
  const hash = templateHash ?? '';
  const [found] = await artifactsByHash(db, [hash]);
  if (found?.kind !== 'template' || hashOf('template', found.body) !== hash || (await unsignedOf(db, [hash])).length > 0) return undefined;
  const template = Template.parse(found.body);
  return template.channel === channel ? template : undefined;
}

const givenBack: ReadonlySet<string> = new Set<HouseReason>(['INTERRUPTED', 'TOKEN-REFUSED']);

function answerOf(result: ContactResult | DeskAnswer): DeskAnswer {
  switch (result.type) {
    case 'settled':
      return { type: 'sent', outcome: result.outcome as MessageOutcome };
    case 'deferred':
      // Given back before anything left: nobody comes back to it by itself, so there is nothing to wait for.
      return result.rules.some((rule) => givenBack.has(rule)) ? refusedBy('RELEASED') : result;
    case 'withheld':
      return { requirements: [], ...result };
    case 'unreachable':
      return refusedBy('NO-SUCH-ADDRESS');
    default:
      return result;
  }
}
