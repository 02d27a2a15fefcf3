import { randomUUID } from 'node:crypto';
import { type Recipient, readRecipient } from '@dunwell/db/contact-attempt';
import { packsInForce, readStanding, requestOf, type Standing, stopOf } from '@dunwell/db/contact-request';
import { askContact, lastWritten } from '@dunwell/db/desk-contact';
import { type SignedTemplate, signedTemplates } from '@dunwell/db/publishing';
import { can } from '@dunwell/rules/access';
import { type MessageByHand, messageByHand, placeholders, saysHowToStop, senderOf, Template } from '@dunwell/rules/artifact';
import { forbiddenPhrases, type Pack, rebuttalOf, wordingFaults } from '@dunwell/rules/policy';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Actor } from '../auth/index.ts';
import { nowOf } from '../business-now.ts';
import type { Deps } from '../deps.ts';
import { allowed } from '../procedure.ts';
import { judge } from '../why/judge.ts';
import { deskAnswered } from './desk-answered.ts';
import { OverrideReason, refuseOverride } from './override-reason.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');
const Draft = z.object({
  caseId: z.uuid(),
  channel: z.enum(['sms', 'email']),
  /** One of the person's numbers or addresses; absent in a question = the best. */
  to: z.string().min(3).max(254).optional(),
  /** Content hash of a signed template; absent in a question = none chosen yet. */
  templateHash: hash.optional(),
});
type Draft = z.output<typeof Draft>;

const Sending = Draft.required().extend({
  /** Of the words that were shown: others are not sent. */
  shownHash: hash,
  /** The message by hand that came before, as it was told with those words, or `first`. */
  follows: z.union([z.uuid(), z.literal('first')]),
  overrideReason: OverrideReason,
});

const missing = (what: string) => new TRPCError({ code: 'NOT_FOUND', message: `there is no such ${what}` });

/** Where a message of that channel may go, best first, and what speaks against it. */
const addressesOf = ({ points }: Standing, channel: Draft['channel']) =>
  points
    .filter(({ kind }) => kind === (channel === 'email' ? 'email' : 'phone'))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value, line_type, place, owner, wrong_since, undeliverable_since }) => ({
      value,
      lineType: line_type,
      place,
      owner,
      isWrong: wrong_since !== null,
      isDead: undeliverable_since !== null,
    }));

const labelOf = (name: string) => (placeholders as Readonly<Record<string, { label: object }>>)[name]?.label ?? { en: name, zh: name };

interface Filled {
  readonly template: SignedTemplate;
  readonly recipient: Recipient;
  readonly packs: readonly Pack[];
}

/** The words of a template for this person, or what it says that nobody knows of this case or that law forbids. */
async function fill(deps: Deps, { template, recipient, packs }: Filled) {
  const parsed = Template.parse(template.body);
  const written = messageByHand(parsed, { about: recipient, sender: senderOf(deps.settings), atMs: await nowOf(deps) });
  if ('ok' in written) return { text: null, lacks: [...written.missing, ...written.unknown].map(labelOf), faults: [], disclosures: [] };
  const faults = wordingFaults(template.id, [shownText(written)], forbiddenPhrases(packs)).map(({ message }) => message);
  const { lang, subject = null, text: body } = written.shown;
  const disclosures = [...parsed.disclosures];
  return { text: { lang, subject, body, shownHash: written.shownHash }, lacks: [], faults, disclosures };
}

const shownText = ({ shown }: MessageByHand) => ({ lang: shown.lang, at: 'body', text: `${shown.subject ?? ''}\n${shown.text}` });

interface Asked {
  readonly draft: Draft;
  readonly actor: Actor;
  readonly standing: Standing;
  readonly recipient: Recipient;
}

/** The words and the guard's answer, for the address and template chosen. */
async function composed(deps: Deps, { draft, actor, standing, recipient }: Asked) {
  const { caseId, channel, templateHash } = draft;
  const addresses = addressesOf(standing, channel);
  const to =
    draft.to ??
    addresses.find(({ isWrong, isDead, owner }) => !isWrong && !isDead && (owner === null || owner === 'consumer'))?.value ??
    null;
  const templates = (await signedTemplates(deps.db)).filter(({ body }) => Template.safeParse(body).data?.channel === channel);
  const packs = await packsInForce(deps.db, standing);
  const template = templates.find((one) => one.hash === templateHash);
  const filled = template ? await fill(deps, { template, recipient, packs }) : null;
  const wish = {
    caseId,
    channel,
    agent: 'human',
    to: to ?? '',
    disclosures: filled?.disclosures ?? [],
    hasOptOut: saysHowToStop({ channel }),
  } as const;
  const answer = to === null ? null : judge(standing, wish, packs);
  const isPresumption = answer !== null && !stopOf(standing, wish) && rebuttalOf(answer, requestOf(standing, wish, packs), packs) !== null;
  return {
    addresses,
    to,
    language: recipient.language,
    templates: templates.map(({ id, hash: templateHash_, name, version }) => ({ id, hash: templateHash_, name, version })),
    message: filled,
    answer,
    mayOverride: isPresumption && can(actor.role, 'contact.override'),
  };
}

/** A message by hand before the click: the words in the person's language and what the guard says to it; nothing is reserved. */
export const compose = allowed('contact.make')
  .input(Draft)
  .query(async ({ ctx: { deps, actor }, input }) => {
    const { caseId } = input;
    const [standing, recipient, last] = await Promise.all([
      readStanding(deps.db, { caseId }),
      readRecipient(deps.db, caseId),
      lastWritten(deps.db, caseId),
    ]);
    if (!standing || !recipient) throw missing('case');
    return { ...(await composed(deps, { draft: input, actor, standing, recipient })), last, follows: last?.attemptId ?? 'first' };
  });

/** Sends what was shown, through the guard, once: the same click told again is the same message. */
export const send = allowed('contact.make')
  .input(Sending)
  .mutation(async ({ ctx: { deps, actor }, input }) => {
    const { overrideReason, ...wanted } = input;
    refuseOverride(actor, overrideReason);
    const standing = await readStanding(deps.db, { caseId: input.caseId });
    if (!standing) throw missing('case');
    if (!addressesOf(standing, input.channel).some(({ value }) => value === input.to))
      throw new TRPCError({ code: 'BAD_REQUEST', message: 'to: is none of the numbers or addresses of this person' });
    const who = { askedBy: actor.id, askedByName: actor.name, askedAtMs: await nowOf(deps) };
    const more = { attemptId: randomUUID(), disclosures: [], overrideReason: overrideReason ?? null };
    const attemptId = await askContact(deps.db, { ...wanted, ...who, ...more });
    if (attemptId === null)
      throw new TRPCError({ code: 'CONFLICT', message: 'another message was written on this case meanwhile: look at it, then write anew' });
    const answer = await deskAnswered(deps, attemptId);
    if (!answer)
      throw new TRPCError({
        code: 'SERVICE_UNAVAILABLE',
        message: 'the guard does not answer now: nothing was sent; try again in a minute',
      });
    return { attemptId, ...answer };
  });
