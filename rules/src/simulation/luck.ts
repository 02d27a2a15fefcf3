import { draw, keyOf } from '../draw.ts';
import type { Conversation } from '../effects.ts';
import type { Channel, ContactOutcome } from '../outcome.ts';
import type { LocalTime } from '../time.ts';
import type { Behaviour } from './behaviour.ts';
import type { Bucket } from './bucket.ts';

/** One contact that takes place: to whom, when, and how often before on that day. */
export interface Contact {
  readonly channel: Channel;
  readonly agent: 'ai_voice' | 'human' | undefined;
  /** Names the case in `draw`. */
  readonly key: number;
  readonly bucket: Bucket;
  readonly to: string;
  readonly rank: number;
  readonly local: LocalTime;
  /** Days since the rehearsal began. */
  readonly day: number;
  /** Contacts with this person earlier on that day. */
  readonly before: number;
  readonly answerLogit: number;
  readonly unanswered: number;
  readonly areNumbersGone: boolean;
  /** The robot leaves a message on a machine. */
  readonly leavesMessage: boolean;
}

/** What became of it, and what the consumer does about it later. */
export interface Response {
  readonly outcome: ContactOutcome;
  readonly conversation?: Conversation;
  /** Pays so many days later without having promised. */
  readonly paysAfterDays?: number;
  readonly complains?: boolean;
  /** Asks by reply for no more contact. */
  readonly stops?: boolean;
}

/** What each draw of one contact decides. The same contact on the same day has the same luck in every strategy compared. */
const about = { answer: 11, how: 12, talk: 13, promise: 14, pay: 15, complaint: 16, stop: 17, days: 18 } as const;
const number = { bad: 21, wrong: 22 } as const;

/** The draws of one contact; a function that stands apart, because one named in place would be named anew for every contact. */
const chances =
  (seed: number, key: number, slot: number): ((purpose: number) => number) =>
  (purpose) =>
    draw(seed, key, purpose, slot);

/** Draws the response to one contact. */
export function respond(behaviour: Behaviour, seed: number, contact: Contact): Response {
  const slot = contact.day * 16 + Math.min(contact.before, 15);
  const chance = chances(seed, contact.key, slot);
  const complains = chance(about.complaint) < behaviour.complaintPerContact ? { complains: true } : {};
  if (contact.channel !== 'call') return { ...messaged(behaviour, contact, chance), ...complains };
  return { ...called(behaviour, contact, { seed, chance }), ...complains };
}

function messaged(behaviour: Behaviour, { channel }: Contact, chance: (purpose: number) => number): Response {
  const kind = channel as Exclude<Channel, 'call'>;
  if (chance(about.answer) < behaviour.undeliverable[kind]) return { outcome: 'undeliverable' };
  if (chance(about.stop) < behaviour.stopPerMessage) return { outcome: 'delivered', stops: true };
  return chance(about.pay) < behaviour.payAfterMessage[kind]
    ? { outcome: 'delivered', paysAfterDays: daysAfter(chance, 3) }
    : { outcome: 'delivered' };
}

const daysAfter = (chance: (purpose: number) => number, most: number): number => 1 + Math.floor(chance(about.days) * most);

interface Chances {
  readonly seed: number;
  readonly chance: (purpose: number) => number;
}

function called(behaviour: Behaviour, contact: Contact, { seed, chance }: Chances): Response {
  const line = keyOf(contact.to);
  if (contact.areNumbersGone || draw(seed, line, number.bad) < behaviour.badNumberShare) return { outcome: 'not_in_service' };
  if (chance(about.answer) >= answerChance(behaviour, contact)) return { outcome: unanswered(behaviour, contact, chance(about.how)) };
  if (draw(seed, line, number.wrong) < behaviour.wrongPersonShare)
    return { outcome: 'answered_third_party', conversation: { reached: 'wrongNumber', result: 'noResult' } };
  const result = resultOf(behaviour, contact, chance(about.talk), chance(about.promise));
  const pays =
    result === 'refused' && chance(about.pay) < behaviour.payAfterTalkWithoutPromise ? { paysAfterDays: daysAfter(chance, 7) } : {};
  return { outcome: 'conversation', conversation: { reached: 'rightParty', result }, ...pays };
}

function answerChance(behaviour: Behaviour, contact: Contact): number {
  const { minuteOfDay, weekday } = contact.local;
  const byHour = behaviour.answerByHour[Math.floor(minuteOfDay / 60)]! * (weekday > 5 ? behaviour.weekendFactor : 1);
  const rank = behaviour.numberRankFactor[Math.min(contact.rank, behaviour.numberRankFactor.length - 1)]!;
  const base = Math.min(0.98, byHour * rank * behaviour.fatiguePerCall ** contact.unanswered);
  return base <= 0 ? 0 : 1 / (1 + ((1 - base) / base) * Math.exp(-contact.answerLogit));
}

/** Of calls nobody answers, so many find the line busy. */
const busyShare = 0.05;

function unanswered({ voicemailShare }: Behaviour, { leavesMessage }: Contact, share: number): ContactOutcome {
  if (share < busyShare) return 'busy';
  if (share < busyShare + voicemailShare) return leavesMessage ? 'voicemail_limited_content' : 'voicemail_no_message';
  return 'rang_no_answer';
}

function resultOf(behaviour: Behaviour, { bucket, agent }: Contact, share: number, promise: number): Conversation['result'] {
  const stop = behaviour.stopPerTalk;
  const disputed = stop + behaviour.disputePerTalk;
  const hardship = disputed + behaviour.hardshipPerTalk;
  const callback = hardship + behaviour.callbackPerTalk;
  const transferred = callback + (agent === 'human' ? 0 : behaviour.transferPerTalk);
  if (share < stop) return 'stop';
  if (share < disputed) return 'disputed';
  if (share < hardship) return 'hardship';
  if (share < callback) return 'callback';
  if (share < transferred) return 'transferred';
  const likely = behaviour.promise.byBucket[bucket] * (agent === 'human' ? behaviour.promise.humanFactor : 1);
  return promise < likely ? 'promised' : 'refused';
}
