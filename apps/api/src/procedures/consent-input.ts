import { channels } from '@dunwell/rules';
import { z } from 'zod';

/** Why something about a person is changed: kept in the audit. */
export const Reason = z.string().trim().min(3, 'say why, in at least 3 characters').max(500);

/** How a person told us. */
export const Via = z.enum(['call', 'sms', 'email', 'letter', 'web', 'inPerson', 'file']);

/** Which purposes a consent can have on a channel: automated calls and texts, e-mail at all, or more often than presumed. */
const purposes = { call: ['automated', 'frequency'], sms: ['automated', 'frequency'], email: ['contact', 'frequency'] } as const;

/** A consent as it is given: what for, to whom, on what evidence, until when. */
export const ConsentInput = z
  .strictObject({
    channel: z.enum(['call', 'sms', 'email']),
    purpose: z.enum(['automated', 'contact', 'frequency']),
    /** The number or address it is for; absent = every one of the channel. */
    address: z.string().min(3).max(200).nullish(),
    givenTo: z.enum(['creditor', 'directly_to_collector']),
    via: Via,
    /** The document, recording or form it can be seen in. */
    source: z.string().trim().min(3, 'name the document, recording or form it can be seen in').max(200),
    /** When it was given, epoch ms; absent = now. */
    givenAtMs: z.int().min(0).nullish(),
    expiresAtMs: z.int().min(0).nullish(),
  })
  .superRefine(({ channel, purpose, givenAtMs, expiresAtMs }, context) => {
    const allowed: readonly string[] = purposes[channel];
    if (!allowed.includes(purpose))
      context.addIssue({ code: 'custom', path: ['purpose'], message: `a consent for ${channel} is for ${allowed.join(' or ')}` });
    if (expiresAtMs != null && givenAtMs != null && expiresAtMs <= givenAtMs)
      context.addIssue({ code: 'custom', path: ['expiresAtMs'], message: 'must be after givenAtMs' });
  });
export type ConsentInput = z.output<typeof ConsentInput>;

/** Channels a person refuses. */
export const RefusedChannels = z.array(z.enum(channels)).min(1, 'name at least one channel').max(5);

/** More contacts than presumed are agreed to debt by debt; any other consent is the person's. @source 12 CFR 1006.14(b)(3)(i) */
export const debtsOf = (purpose: ConsentInput['purpose'], caseId: string): readonly string[] | undefined =>
  purpose === 'frequency' ? [caseId] : undefined;
