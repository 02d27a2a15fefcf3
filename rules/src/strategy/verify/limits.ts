import type { Words } from '../../lang.ts';
import type { Channel } from '../../outcome.ts';
import type { ForbiddenPhrase } from '../../policy/forbidden-wording.ts';
import type { Pack } from '../../policy/pack.ts';

/** Which contacts a limit speaks about. */
export interface Concern {
  readonly channels: ReadonlySet<Channel>;
  /** Who speaks on a call; absent = anybody. */
  readonly agents?: ReadonlySet<string>;
}

/** True when the limit speaks about such a contact. A call whose speaker is not stated is meant; a message is a person's word. */
export function isConcerned({ channels, agents }: Concern, { channel, agent }: { channel: Channel; agent?: string }): boolean {
  if (!channels.has(channel)) return false;
  if (agents === undefined) return true;
  return channel === 'call' ? agent === undefined || agents.has(agent) : agents.has('human');
}

/** At most `cap` contacts by these channels within a window of local calendar dates. */
export interface CapLimit extends Concern {
  readonly rule: string;
  /** Only contacts in which somebody talked count. */
  readonly countsConversations?: boolean;
  readonly cap: number;
  /** `rolling`: any so many consecutive dates; `week`: Monday to Sunday; `month`: the calendar month. */
  readonly window: 'rolling' | 'week' | 'month';
  readonly days: number;
  readonly words: Words;
}

/** After a conversation (or any contact) none by these channels for so many dates, that date included, or so many minutes. */
export interface CooldownLimit extends Concern {
  readonly rule: string;
  readonly after: 'conversation' | 'contact';
  readonly afterChannels: ReadonlySet<Channel>;
  readonly days?: number;
  readonly minutes?: number;
  readonly words: Words;
}

/** Minutes of the week at which contact by these channels is permitted; 1 = permitted. */
export interface HoursLimit extends Concern {
  readonly rule: string;
  readonly minutes: Uint8Array;
  readonly words: Words;
  /** What a holiday calendar closes beyond the week; absent where the law knows no holidays or no calendars were given. */
  readonly holidays?: HolidayLimit;
}

/** The calendar a rule about hours closes on, and the years that are known of it. */
export interface HolidayLimit {
  readonly calendarId: string;
  readonly years: readonly number[];
  /** Hours agreed with a person stay open when the year is not known. */
  readonly opensForAgreedHours: boolean;
  readonly words: Words;
}

/** What every contact by these channels must say. */
export interface DisclosureLimit extends Concern {
  readonly rule: string;
  readonly disclosure: string;
  /** Other disclosures that say as much. */
  readonly satisfiedBy: readonly string[];
  readonly words: Words;
}

/** Phrases no text by these channels may hold. */
export interface WordingLimit extends Concern {
  readonly rule: string;
  readonly phrases: readonly ForbiddenPhrase[];
}

/** What the chosen policy packs ask of a strategy, in the prover's terms. */
export interface Limits {
  readonly caps: readonly CapLimit[];
  readonly cooldowns: readonly CooldownLimit[];
  readonly hours: readonly HoursLimit[];
  readonly disclosures: readonly DisclosureLimit[];
  readonly wording?: readonly WordingLimit[];
  /** The packs asked what may be left on a machine. */
  readonly voicemail?: readonly Pack[];
}
