import { z } from 'zod';
import type { Channel } from '../outcome.ts';
import defaults from './behaviour.json';
import { buckets } from './bucket.ts';

const share = z.number().min(0).max(1);
const byBucket = z.strictObject(
  Object.fromEntries(buckets.map((bucket) => [bucket, share])) as Record<(typeof buckets)[number], typeof share>,
);
const message = z.strictObject({ sms: share, email: share, push: share, letter: share });
const cost = z.number().min(0).max(1_000_000);

const estimate = z.strictObject({ value: z.number(), low: z.number(), high: z.number(), n: z.number().min(0) });

/** What fitted figures rest on, each with its 95 % interval and the number of observations. */
const Basis = z.strictObject({
  kind: z.literal('fitted'),
  from: z.string().max(10),
  through: z.string().max(10),
  contacts: z.int().min(0),
  consumers: z.int().min(0),
  promises: z.int().min(0),
  cases: z.int().min(0),
  figures: z.record(z.string().max(100), estimate),
});

/** How consumers behave in a rehearsal. Every figure is a default of `behaviour.json`; a file may replace any of them. */
export const Behaviour = z.strictObject({
  about: z.string(),
  /** Only in a file that `dunwell behaviour fit` has written. */
  basis: Basis.optional(),
  /** Chance that an average person answers a call, by local hour. */
  answerByHour: z.array(share).length(24),
  weekendFactor: z.number().min(0).max(5),
  /** Spread between persons: standard deviation of the log-odds of answering. */
  personSpreadLogit: z.number().min(0).max(3),
  /** The second and third number answer less often. */
  numberRankFactor: z.array(share).min(1).max(10),
  /** Each call without answer makes the next a little less likely to be answered. */
  fatiguePerCall: share,
  voicemailShare: share,
  /** Numbers that ring nobody. */
  badNumberShare: share,
  /** Numbers that somebody else answers. */
  wrongPersonShare: share,
  promise: z.strictObject({
    byBucket,
    humanFactor: z.number().min(0).max(5),
    /** Promised amount as a share of the balance. */
    amountShare: share,
    daysMin: z.int().min(0).max(60),
    daysMax: z.int().min(0).max(60),
  }),
  keep: byBucket,
  partShareOfBroken: share,
  payAfterTalkWithoutPromise: share,
  payAfterMessage: message,
  undeliverable: message,
  /** Chance per day to pay with nobody asking. */
  selfCureDaily: byBucket,
  disputePerTalk: share,
  hardshipPerTalk: share,
  stopPerTalk: share,
  callbackPerTalk: share,
  transferPerTalk: share,
  stopPerMessage: share,
  complaintPerContact: share,
  changesNumberDaily: share,
  /** How long people take over a task. */
  taskHours: z.strictObject({ min: z.number().min(0).max(1000), max: z.number().min(0).max(1000) }),
  /** In hundredths of the reporting currency, fractions allowed. */
  costMinor: z.strictObject({ call: cost, humanCall: cost, sms: cost, email: cost, push: cost, letter: cost, taskHandled: cost }),
});
export type Behaviour = z.output<typeof Behaviour>;

export const defaultBehaviour: Behaviour = Behaviour.parse(defaults);

/** What one contact costs, in hundredths of the reporting currency. */
export const costOf = ({ costMinor }: Behaviour, channel: Channel, agent: string | undefined): number =>
  channel === 'call' ? (agent === 'human' ? costMinor.humanCall : costMinor.call) : costMinor[channel];

/** Where the figures of a rehearsal come from: shown beside every result, because a result is worth no more than they are. */
export type BehaviourOrigin =
  | { readonly kind: 'illustrative' | 'stated'; readonly about: string }
  | (Omit<z.output<typeof Basis>, 'figures'> & { readonly about: string });

export function originOf(behaviour: Behaviour): BehaviourOrigin {
  const { about, basis } = behaviour;
  if (!basis) return { kind: behaviour === defaultBehaviour ? 'illustrative' : 'stated', about };
  const { figures: _, ...facts } = basis;
  return { ...facts, about };
}
