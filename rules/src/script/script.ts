import { z } from 'zod';
import { Voicemail } from '../voicemail.ts';
import { intents } from './intent.ts';

/** Sentences the law asks for; a policy pack requires them by these names. */
export const disclosureNames = [
  'ai_disclosure',
  'artificial_voice_identification',
  'recording_notice',
  'identity_institution_and_purpose',
  'mini_miranda',
  'callback_number',
  'automated_optout',
  'caller_identity',
  'right_party_check',
] as const;
export type DisclosureName = (typeof disclosureNames)[number];

/** What an end of the dialogue means to the case; the words of `Conversation.result`. */
export const scriptResults = [
  'promised',
  'refused',
  'callback',
  'disputed',
  'hardship',
  'stop',
  'paidAlready',
  'transferred',
  'noResult',
] as const;

/** What a sentence may have filled in. `{{promiseAmount}}` and `{{promiseDate}}` come from the dialogue itself. */
export const placeholders = [
  'company',
  'name',
  'creditor',
  'product',
  'balance',
  'daysPastDue',
  'dueDate',
  'callbackNumber',
  'promiseAmount',
  'promiseDate',
] as const;

/** What a message on a machine may have filled in. */
export const voicemailPlaceholders = ['company', 'agentName', 'callbackNumber', 'name', 'today'] as const;

const StateId = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'a state id is a lower-case letter followed by up to 39 letters or digits');
const Sentence = z.string().min(1).max(600);
/** `given` is taken when the state collects an amount or a date and one was heard. */
const IntentKey = z.enum([...intents, 'given']);
const Exits = z.partialRecord(IntentKey, StateId);
const Digits = z.partialRecord(z.enum(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']), StateId);

/** One thing the robot says, and what it does then: listen, go on, or end. */
export const ScriptState = z.strictObject({
  say: z.strictObject({ en: Sentence, zh: Sentence }),
  /** Disclosures this sentence makes. */
  discloses: z.array(z.enum(disclosureNames)).optional(),
  /** A "yes" to this question means that the right person is on the line. */
  asks: z.literal('rightParty').optional(),
  /** What is read from the answer; a state whose value is already known is not spoken. */
  collect: z.enum(['amount', 'date']).optional(),
  /** The whole balance is meant when no amount has been named. */
  assumes: z.literal('balance').optional(),
  /** Amount and date heard so far no longer hold. */
  forgets: z.literal(true).optional(),
  listen: z
    .strictObject({
      intents: Exits,
      digits: Digits.default({}),
      timeoutSeconds: z.int().min(1).max(20).default(6),
      retries: z.int().min(0).max(3).default(1),
      otherwise: StateId,
    })
    .optional(),
  next: StateId.optional(),
  outcome: z.enum(scriptResults).optional(),
  reached: z.enum(['thirdParty', 'wrongNumber']).optional(),
});
export type ScriptState = z.output<typeof ScriptState>;

/** A voice dialogue as data: what is drawn, checked, signed and spoken. */
export const Script = z.strictObject({
  format: z.literal('dunwell.script/1'),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'an id is lower-case letters, digits and hyphens'),
  name: z.strictObject({ en: Sentence, zh: Sentence }),
  languages: z
    .array(z.enum(['en', 'zh']))
    .min(1)
    .max(2),
  disclosures: z.array(z.enum(disclosureNames)),
  start: StateId,
  /** Said when the lawful time ends in mid-call. */
  closing: StateId,
  /** Answers after which the dialogue closes whatever happens. */
  maxTurns: z.int().min(2).max(40).default(20),
  /** A promise for a later day is not accepted. */
  promiseWithinDays: z.int().min(1).max(62).default(14),
  /** Exits that hold in every listening state that does not name its own. */
  always: z.strictObject({ intents: Exits, digits: Digits.default({}) }),
  /** Left on a machine where the law permits one; without it the call ends in silence. */
  voicemail: Voicemail.optional(),
  states: z.record(StateId, ScriptState).refine((states) => Object.keys(states).length <= 200, 'a script has at most 200 states'),
});
export type Script = z.output<typeof Script>;
