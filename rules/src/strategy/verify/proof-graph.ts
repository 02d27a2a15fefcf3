import type { CaseEventName } from '../../case-event.ts';
import type { Channel } from '../../outcome.ts';

/**
 * What is left of a plan when only time and contacts matter. Times are whole minutes of local wall-clock time;
 * minute 0 of the week is Monday 00:00. Everything here errs on the side of more contacts and less time.
 */
export interface ProofGraph {
  readonly start: number;
  readonly nodes: readonly ProofNode[];
  readonly interrupts: readonly { readonly event: CaseEventName; readonly to: number }[];
}

export interface ProofNode {
  /** Id in the plan; a node of a sub-strategy carries the caller's id and a slash before its own. */
  readonly id: string;
  readonly kind: string;
  readonly contacts: readonly ProofContact[];
  readonly exits: readonly ProofExit[];
  /** Longest stay in minutes; `Infinity` when nothing ends it. */
  readonly maxMinutes: number;
  readonly isEnd: boolean;
  /** The case is with a person meanwhile. */
  readonly isPerson: boolean;
  readonly visitLimit?: { readonly visits: number; readonly port: string };
}

export interface ProofContact {
  readonly channel: Channel;
  readonly atMost: number;
  readonly contentId: string;
  /** Who speaks on a call. */
  readonly agent?: string;
  /** Absent = to collect. */
  readonly purpose?: string;
}

export interface ProofExit {
  readonly port: string;
  readonly to: number;
  readonly minMinutes: number;
  readonly maxMinutes: number;
  /** Where the clock alone decides: minutes until leaving, by minute of the week of arrival. */
  readonly delays?: Int32Array;
  /** All there are, where the hour that suits a person best decides; `delays` is then the least of them. */
  readonly alternatives?: readonly Int32Array[];
  /** How much later than `delays` or `minMinutes` says the exit may still be taken, where that is less than the longest stay. */
  readonly slackMinutes?: number;
  /** Taken only when nobody was contacted on this visit (withheld, unreachable). */
  readonly isWithoutContact?: boolean;
  /** Taken only after talking with the right person. */
  readonly isAfterConversation?: boolean;
}

export const weekMinutes = 7 * 1440;
export const dayMinutes = 1440;

/** Earliest minute at which a case that is free to go at `minute` leaves by that exit. Later arrival never leaves earlier. */
export const earliestLeave = (exit: ProofExit, minute: number): number =>
  minute + (exit.delays ? exit.delays[minute % weekMinutes]! : exit.minMinutes);

/** Every way the clock can decide at that exit. */
export const delaysOf = ({ delays, alternatives }: ProofExit): readonly Int32Array[] => alternatives ?? (delays ? [delays] : []);
