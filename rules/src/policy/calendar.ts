import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { knownFields } from './known-fields.ts';
import { DateText, Text } from './moment.ts';
import { Confidence, Words } from './wording.ts';

const Year = z.int().min(1900).max(2999);

/** The public holidays of one place, year by year. A year that is not listed is not known, and nothing is open in it. */
export const Calendar = knownFields({
  format: z.literal('dunwell.calendar/1'),
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  version: z.int().min(1).max(100_000),
  name: Words,
  /** ISO 3166 code of the place. */
  jurisdiction: Text,
  /** A draft counts for nothing until its hash is signed. */
  status: z.enum(['active', 'draft']),
  confidence: Confidence,
  citations: z.array(z.string().min(1).max(400)).min(1).max(50),
  /** The years all of whose holidays are below. */
  years: z
    .array(Year)
    .max(300)
    .refine((years) => new Set(years).size === years.length, 'names a year twice'),
  holidays: z.array(knownFields({ date: DateText, name: z.string().min(1).max(200) })).max(10_000),
  /** Days nobody can work out from a statute: what keeps the other years from being known. */
  missing: z.array(Words).max(50).default([]),
});
export type Calendar = z.output<typeof Calendar>;

/** `calendar/co@1`: how answers name a calendar beside the packs. */
export const calendarRef = ({ id, version }: Calendar): string => `calendar/${id}@${version}`;

const hashes = new WeakMap<Calendar, string>();

/** SHA-256 of the calendar's canonical JSON: what an answer names and a signature signs. @source RFC 8785 */
export function calendarHash(calendar: Calendar): string {
  let hash = hashes.get(calendar);
  if (hash === undefined) {
    hash = bytesToHex(sha256(utf8ToBytes(canonicalize(calendar) ?? '')));
    hashes.set(calendar, hash);
  }
  return hash;
}
