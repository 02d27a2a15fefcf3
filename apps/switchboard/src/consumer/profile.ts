import { z } from 'zod';

/** What can happen when a number is dialled. */
export const lines = [
  'answers',
  'voicemail',
  'voicemailNoTone',
  'voicemailPickedUp',
  'voicemailInterrupted',
  'ringsOut',
  'busy',
  'rejects',
  'notInService',
  'networkFailure',
] as const;
export type Line = (typeof lines)[number];

/** Who picks up, by what they want. */
export const people = [
  'promises',
  'paysPart',
  'refuses',
  'disputes',
  'hardship',
  'paidAlready',
  'callsBack',
  'asksForPerson',
  'stops',
  'wrongNumber',
  'thirdParty',
  'hangsUp',
  'silent',
] as const;
export type Person = (typeof people)[number];

const weight = z.number().min(0).max(1_000_000);
const isSome = (weights: object): boolean => Object.values(weights).some((w) => w > 0);

/** How the simulated consumers behave: weights, not percentages; they need not add up to anything. */
export const Profile = z.strictObject({
  seed: z.int().default(1),
  lines: z
    .strictObject(Object.fromEntries(lines.map((line) => [line, weight.default(0)])) as Record<Line, z.ZodDefault<typeof weight>>)
    .refine(isSome, 'at least one weight must be above 0')
    .default({
      answers: 52,
      voicemail: 12,
      voicemailNoTone: 0,
      voicemailPickedUp: 0,
      voicemailInterrupted: 0,
      ringsOut: 22,
      busy: 6,
      rejects: 2,
      notInService: 4,
      networkFailure: 2,
    }),
  people: z
    .strictObject(Object.fromEntries(people.map((person) => [person, weight.default(0)])) as Record<Person, z.ZodDefault<typeof weight>>)
    .refine(isSome, 'at least one weight must be above 0')
    .default({
      promises: 26,
      paysPart: 16,
      refuses: 8,
      disputes: 6,
      hardship: 9,
      paidAlready: 5,
      callsBack: 7,
      asksForPerson: 5,
      stops: 2,
      wrongNumber: 4,
      thirdParty: 4,
      hangsUp: 6,
      silent: 2,
    }),
  /** Share of people who press keys where a key will do. */
  keyShare: z.number().min(0).max(1).default(0.15),
  /** False: a switch without a speech recogniser. */
  hasRecogniser: z.boolean().default(true),
  /** Behaviour of single numbers, for tests and demonstrations. */
  numbers: z
    .record(
      z.string().min(1).max(40),
      z.strictObject({ line: z.enum(lines).default('answers'), person: z.enum(people).default('promises') }),
    )
    .default({}),
});
export type Profile = z.output<typeof Profile>;
