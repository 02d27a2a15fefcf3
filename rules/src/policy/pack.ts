import { z } from 'zod';
import type { Calendar } from './calendar.ts';
import { knownFields } from './known-fields.ts';
import { DateText, Text, Zone } from './moment.ts';
import { agents, proposalChannels, purposes } from './request.ts';
import { Confidence, Words } from './wording.ts';

export const roleClasses = ['consumer', 'consumerByLaw', 'guarantor', 'professional', 'third'] as const;

/** Which proposals a rule speaks about; what is absent does not narrow. */
export const When = knownFields({
  channels: z.array(z.enum(proposalChannels)).optional(),
  agents: z.array(z.enum(agents)).optional(),
  exceptAgents: z.array(z.enum(agents)).optional(),
  purposes: z.array(z.enum(purposes)).optional(),
  exceptPurposes: z.array(z.enum(purposes)).optional(),
  /** Role classes, or single roles such as `listed_contact`. */
  roles: z.array(Text).optional(),
  exceptRoles: z.array(Text).optional(),
  /** Where the number rings. An unknown place counts as neither. */
  places: z.array(Text).optional(),
  exceptPlaces: z.array(Text).optional(),
  lineTypes: z.array(Text).optional(),
  exceptLineTypes: z.array(Text).optional(),
  debtTypes: z.array(Text).optional(),
});
export type When = z.output<typeof When>;

export const primitiveNames = [
  'TIME_WINDOW',
  'COUNT_CAP',
  'COOLDOWN',
  'EXCLUSION',
  'FLAG_BLOCK',
  'CONSENT_REQUIRED',
  'FRESHNESS',
  'DISCLOSURE',
  'CONTENT_BAN',
  'DEADLINE',
  'AGGREGATE',
  'RETENTION',
] as const;
export type PrimitiveName = (typeof primitiveNames)[number];

/** One sentence of law as data: a primitive, its settings, where it is written, and what it means in words. */
export const PackRule = knownFields({
  id: Text,
  primitive: z.enum(primitiveNames),
  /** Settings, in the primitive's own schema. */
  params: z.record(z.string(), z.json()).default({}),
  when: When.optional(),
  effectiveFrom: DateText.optional(),
  /** First date on which the rule no longer holds. */
  effectiveTo: DateText.optional(),
  enabled: z.boolean().default(true),
  confidence: Confidence.optional(),
  cite: z.string().min(1).max(400),
  words: Words,
});
export type PackRule = z.output<typeof PackRule>;

/** The contact law of one jurisdiction, in one version. */
export const Pack = knownFields({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  /** What follows `@`: the effective date, as precise as it is known, or the number of a house policy. */
  version: z.string().regex(/^[0-9]{1,4}(-\d{2}){0,2}$/),
  name: Words,
  /** First date, in the consumer's zone, on which the pack holds; inert before. */
  effectiveFrom: DateText,
  /** First date on which it no longer holds. */
  effectiveTo: DateText.optional(),
  /** ISO 3166 codes or `US-NYC`, `EU`; `*` everywhere. */
  jurisdictions: z.array(Text).min(1),
  zone: knownFields({
    /** The consumer's candidate zones, all of which must be open. */
    basis: z.literal('candidates'),
    /** Zones the law does not know, and the ones it does. */
    aliases: z.record(Zone, Zone).default({}),
    /** Used when no location is known at all; without it nothing is open. */
    fallback: Zone.optional(),
  }),
  actorRoles: z.array(z.enum(['collector', 'creditor'])).min(1),
  status: z.enum(['active', 'draft']),
  confidence: Confidence,
  citations: z.array(z.string().min(1).max(400)).min(1),
  rules: z.array(PackRule).min(1),
  /** What this law also asks and no rule here can see to, and why: left to people. */
  notEncoded: z
    .array(knownFields({ id: Text, cite: z.string().min(1).max(400), words: Words }))
    .max(50)
    .optional(),
  /** Worked cases a reader can check by hand; all of them run in the tests. */
  tests: z
    .array(knownFields({ title: z.string().min(1), request: z.record(z.string(), z.json()), expect: z.record(z.string(), z.json()) }))
    .default([]),
});
export type Pack = z.output<typeof Pack> & {
  /** The holiday calendars of the house, no part of the law's text; without them only the holidays a request names are known. */
  readonly calendars?: readonly Calendar[];
};

/** `us-regf@2021-11-30`. */
export const packRef = (pack: Pack): string => `${pack.id}@${pack.version}`;
