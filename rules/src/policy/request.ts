import { z } from 'zod';
import { callOutcomes, messageOutcomes } from '../outcome.ts';
import { knownFields, withoutNulls } from './known-fields.ts';
import { Instant, Moment, Text, Zone } from './moment.ts';
import { RequestFacts } from './request-facts.ts';

const debtIds = z.array(Text).max(200);

export const agents = ['human', 'ai_voice', 'prerecorded'] as const;
export const contactTypes = ['call', 'sms', 'email', 'letter', 'push', 'ringless_voicemail'] as const;
export const proposalChannels = ['call', 'sms', 'email', 'letter', 'push'] as const;

/** Why contact is made. `collect` where nothing is said. */
export const purposes = [
  'collect',
  'reply',
  'location',
  'locate',
  'notice_of_specified_remedy',
  'optout_confirmation',
  'statutory_notice',
  'consent_request',
  'statement',
] as const;

/** One contact of the past, either way, by anyone who collects these debts. */
export const PastContact = knownFields({
  id: Text,
  type: z.enum(contactTypes),
  at: Instant,
  endedAt: Instant.optional(),
  direction: z.enum(['outbound', 'inbound']).optional(),
  agent: z.enum(agents).optional(),
  outcome: z.enum([...new Set([...callOutcomes, ...messageOutcomes])] as [string, ...string[]]).optional(),
  debtIds: debtIds.optional(),
  discussedDebtIds: debtIds.optional(),
  attributedTo: z.union([Text, debtIds]).optional(),
  to: Text.optional(),
  personId: Text.optional(),
  purpose: Text.optional(),
  actor: Text.optional(),
});
export type PastContact = z.output<typeof PastContact>;

/** The contact that is wished for. */
const Proposal = knownFields({
  at: Instant,
  channel: z.enum(proposalChannels),
  agent: z.enum(agents).optional(),
  debtIds: debtIds.optional(),
  to: Text.optional(),
  personId: Text.optional(),
  purpose: z.enum(purposes).optional(),
  /** Who makes it; a third-party debt collector unless stated. */
  actor: Text.optional(),
  hasOptOut: z.boolean().optional(),
});

const Consumer = knownFields({
  id: Text,
  locations: z
    .array(knownFields({ source: Text.optional(), tz: Zone }))
    .max(20)
    .optional(),
  jurisdictions: z.array(Text).max(50).optional(),
  knownLocation: knownFields({ tz: Zone, from: Moment.optional(), through: Moment.optional(), basis: Text.optional() }).optional(),
});

const Shape = knownFields({
  packs: z.array(Text).max(50),
  consumer: Consumer,
  debts: z
    .array(knownFields({ id: Text, type: Text.optional(), servicingAccountAtPlacement: Text.optional() }))
    .max(200)
    .optional(),
  facts: RequestFacts.optional(),
  history: z.array(PastContact).max(20_000).optional(),
  proposal: Proposal,
  /** Notes of whoever wrote the request down; the guard does not look at them. */
  id: z.json().optional(),
  title: z.json().optional(),
  why: z.json().optional(),
  rules: z.json().optional(),
  expect: z.json().optional(),
});

/** A question to the guard: may this contact be made now? Absent fields are unknown or none. */
export const Request = z.preprocess(withoutNulls, Shape);
export type Request = z.output<typeof Shape>;
