import { z } from 'zod';
import { knownFields } from './known-fields.ts';
import { DateText, Moment, Text, TimeOfDay } from './moment.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).max(1000).optional();

export const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Media a person can refuse, or use to reach us. */
export const media = ['call', 'sms', 'email', 'letter', 'push'] as const;

/** What the collector knows about the person. Absent = unknown or none; what is dated after the proposal is not known yet. */
export const RequestFacts = knownFields({
  agreedHours: knownFields({ from: TimeOfDay, to: TimeOfDay }).optional(),
  attorney: knownFields({ known: z.boolean().optional(), id: Text.optional(), debtIds: list(Text) }).optional(),
  cease: knownFields({
    medium: z.enum(['mail', 'email', 'sms', 'call']),
    receivedAt: Moment.optional(),
    mailedAt: Moment.optional(),
    debtIds: list(Text),
  }).optional(),
  /** A stretch in which collection rests because of what befell the person; three months unless an end is given. */
  collectionDeferrals: list(
    knownFields({
      reason: z.enum(['disaster', 'surgery', 'death']),
      from: DateText,
      through: DateText.optional(),
      debtIds: list(Text),
    }),
  ),
  contactRefused: list(Text),
  daysPastDue: z.int().min(-36_500).max(36_500).optional(),
  debtorReachable: z.boolean().optional(),
  dispute: knownFields({
    receivedAt: Moment.optional(),
    written: z.boolean().optional(),
    debtIds: list(Text),
    verificationSentAt: Moment.optional(),
  }).optional(),
  emailConsent: knownFields({ at: Moment, to: Text.optional() }).optional(),
  smsConsent: knownFields({ at: Moment, to: Text.optional() }).optional(),
  employerEmails: list(Text),
  employerProhibits: z.boolean().optional(),
  frequencyConsents: list(
    knownFields({
      at: Moment,
      debtIds: list(Text),
      given: Text.optional(),
      medium: Text.optional(),
      /** The one number it is for; absent: every one. */
      to: Text.optional(),
      revokedAt: Moment.optional(),
      validOnDates: list(DateText),
    }),
  ),
  tcpaConsents: list(knownFields({ at: Moment, to: Text, given: Text.optional(), revokedAt: Moment.optional() })),
  inconvenient: list(
    knownFields({
      days: z.array(z.enum(weekdayNames)).max(7).optional(),
      from: TimeOfDay,
      to: TimeOfDay,
      throughDate: DateText.optional(),
    }),
  ),
  inconvenientPlaces: list(Text),
  mediumOptOuts: list(knownFields({ medium: z.enum(media), at: Moment, to: Text.optional() })),
  moratorium: knownFields({
    type: z.enum(['standard', 'mental_health_crisis']),
    from: DateText,
    through: DateText.optional(),
    debtIds: list(Text),
  }).optional(),
  personRoles: z.record(Text, Text).optional(),
  phones: z.record(Text, knownFields({ lineType: Text.optional(), place: Text.optional() })).optional(),
  publicHolidays: z.array(DateText).max(5000).optional(),
  /** Years all of whose holidays are in `publicHolidays`; where it is given, any other year is not known and so not open. */
  publicHolidayYears: z.array(z.int().min(1900).max(2999)).max(300).optional(),
  reassignedNumberChecks: list(knownFields({ to: Text, at: Moment, result: Text.optional() })),
  script: knownFields({ disclosures: list(Text) }).optional(),
  thirdPartyRequestedContact: list(Text),
  validation: knownFields({ noticeSentOn: DateText.optional(), periodEndsOn: DateText.optional() }).optional(),
  wrongNumbers: list(knownFields({ to: Text, learnedAt: Moment.optional() })),
});
export type RequestFacts = z.output<typeof RequestFacts>;
