import type { Facts } from '../fact/catalogue.ts';
import { dayMs, dayNumber, type LocalTime } from '../time.ts';
import { bucketOf } from './bucket.ts';
import { type Life, owedMinor } from './life.ts';
import type { Person, Traits } from './person.ts';
import type { RehearsedCase } from './rehearsed-case.ts';

/** Everything the facts of one case are read from at one instant. */
export interface Glance {
  readonly of: RehearsedCase;
  readonly life: Life;
  readonly person: Person;
  readonly traits: Traits;
  readonly atMs: number;
  readonly local: LocalTime;
  readonly daysPastDue: number;
  readonly casesOfConsumer: number;
  readonly totalBalanceMinor: number;
}

/** The facts a strategy sees, by the names of the catalogue. */
export const factsOfLife = (glance: Glance): Facts => ({
  ...debtFacts(glance),
  ...personFacts(glance),
  ...promiseFacts(glance),
  ...contactFacts(glance),
  localHour: Math.floor(glance.local.minuteOfDay / 60),
  localWeekday: glance.local.weekday,
  localDate: glance.local.date,
  ...glance.life.set,
});

const debtFacts = ({ of, life, local, daysPastDue }: Glance): Facts => ({
  daysPastDue,
  bucket: bucketOf(daysPastDue),
  balanceMinor: owedMinor(of, life),
  principalMinor: of.principalMinor,
  interestMinor: of.interestMinor,
  feesMinor: of.feesMinor,
  currency: of.currency,
  product: of.product,
  creditor: of.creditor,
  dueOn: of.dueOn,
  caseAgeDays: Math.max(0, dayNumber(local.date) - dayNumber(of.openedOn)),
  flags: of.flags,
  tags: life.tags,
  isDisputed: life.isDisputed,
  isHardship: life.isHardship,
  score: life.score,
  riskGrade: life.grade,
  rollProbability: null,
});

const personFacts = ({ of, person, traits, casesOfConsumer, totalBalanceMinor }: Glance): Facts => ({
  region: of.region,
  country: of.country,
  language: of.language,
  casesOfConsumer,
  totalBalanceMinor,
  hasPhone: of.phones.length > person.wrongNumbers.length,
  hasEmail: of.email !== null,
  hasCallConsent: of.consents.call !== null && person.stoppedAtMs === 0,
  hasSmsConsent: of.consents.sms !== null && person.stoppedAtMs === 0,
  hasEmailConsent: of.consents.email !== null && person.stoppedAtMs === 0,
  bestHour: traits.bestHour,
});

const promiseFacts = ({ of, life, local }: Glance): Facts => ({
  openPromise: life.promise !== null,
  keptPromises: life.keptPromises,
  brokenPromises: life.brokenPromises,
  promiseDueOn: life.promise?.dueOn ?? null,
  promiseAmountMinor: life.promise?.amountMinor ?? null,
  promisePaidMinor: life.promise?.paidMinor ?? null,
  ...lastPayment(of, life, dayNumber(local.date)),
});

function lastPayment(of: RehearsedCase, life: Life, today: number): Facts {
  if (life.lastPaidAtMs > 0)
    return { lastPaymentMinor: life.lastPaidMinor, daysSinceLastPayment: Math.max(0, today - Math.floor(life.lastPaidAtMs / dayMs)) };
  return {
    lastPaymentMinor: of.lastPaymentMinor,
    daysSinceLastPayment: of.lastPaymentOn === null ? null : today - dayNumber(of.lastPaymentOn),
  };
}

/** Contacts by local date; the offset of now serves for the few days that are counted. */
function contactFacts({ person, atMs, local }: Glance): Facts {
  const midnightMs = atMs - local.minuteOfDay * 60_000 - (atMs % 60_000);
  let contactsToday = 0;
  let contacts7Days = 0;
  for (let i = person.tries.length - 1; i >= 0; i--) {
    const { atMs: triedMs } = person.tries[i]!;
    if (triedMs < midnightMs - 6 * dayMs) break;
    contacts7Days++;
    if (triedMs >= midnightMs) contactsToday++;
  }
  const last = person.tries.at(-1);
  const daysSinceLastContact = last ? Math.max(0, Math.ceil((midnightMs - last.atMs) / dayMs)) : null;
  return { lastOutcome: person.lastOutcome, contactsToday, contacts7Days, callsTotal: person.callsTotal, daysSinceLastContact };
}
