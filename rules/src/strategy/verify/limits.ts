import type { Words } from '../../lang.ts';
import type { Channel } from '../../outcome.ts';

/** At most `cap` contacts by these channels within a window of local calendar dates. */
export interface CapLimit {
  readonly rule: string;
  readonly channels: ReadonlySet<Channel>;
  readonly cap: number;
  /** `rolling`: any so many consecutive dates; `week`: Monday to Sunday; `month`: the calendar month. */
  readonly window: 'rolling' | 'week' | 'month';
  readonly days: number;
  readonly words: Words;
}

/** After a conversation (or any contact) none by these channels for so many dates, that date included, or so many minutes. */
export interface CooldownLimit {
  readonly rule: string;
  readonly channels: ReadonlySet<Channel>;
  readonly after: 'conversation' | 'contact';
  readonly afterChannels: ReadonlySet<Channel>;
  readonly days?: number;
  readonly minutes?: number;
  readonly words: Words;
}

/** Minutes of the week at which contact by these channels is permitted; 1 = permitted. */
export interface HoursLimit {
  readonly rule: string;
  readonly channels: ReadonlySet<Channel>;
  readonly minutes: Uint8Array;
  readonly words: Words;
}

/** What every contact by these channels must say. */
export interface DisclosureLimit {
  readonly rule: string;
  readonly channels: ReadonlySet<Channel>;
  readonly disclosure: string;
  /** Asked of what an automated voice says only. */
  readonly isForRobotsOnly: boolean;
  readonly words: Words;
}

/** What the chosen policy packs ask of a strategy, in the prover's terms. */
export interface Limits {
  readonly caps: readonly CapLimit[];
  readonly cooldowns: readonly CooldownLimit[];
  readonly hours: readonly HoursLimit[];
  readonly disclosures: readonly DisclosureLimit[];
}
