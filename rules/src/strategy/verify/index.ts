export type { Lapse } from './lapses.ts';
export type { CapLimit, Concern, CooldownLimit, DisclosureLimit, HoursLimit, Limits } from './limits.ts';
export { limitsOfPacks } from './limits-of-packs.ts';
export { mostWithin } from './most-within.ts';
export { type Bound, packsBinding } from './packs-binding.ts';
export type { ContentOf } from './prove-disclosures.ts';
export type { TimelineEntry } from './timeline.ts';
export { type Verdict, type VerifyOptions, type Violation, verify } from './verify.ts';
