import type { Facts } from '../fact/catalogue.ts';
import { dayMs, dayNumber, type LocalTime } from '../time.ts';
import { bucketOf } from './bucket.ts';
import { blankSheet, type FactSheet } from './fact-sheet.ts';
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
export function factsOfLife(glance: Glance): Facts {
  const facts: FactSheet = { ...blankSheet };
  writeDebt(facts, glance);
  writePerson(facts, glance);
  writePromise(facts, glance);
  writeContacts(facts, glance);
  facts.localHour = Math.floor(glance.local.minuteOfDay / 60);
  facts.localWeekday = glance.local.weekday;
  facts.localDate = glance.local.date;
  return hasAny(glance.life.set) ? { ...facts, ...glance.life.set } : facts;
}

function hasAny(set: Life['set']): boolean {
  for (const _ in set) return true;
  return false;
}

function writeDebt(facts: FactSheet, { of, life, local, daysPastDue }: Glance): void {
  facts.daysPastDue = daysPastDue;
  facts.bucket = bucketOf(daysPastDue);
  facts.balanceMinor = owedMinor(of, life);
  facts.principalMinor = of.principalMinor;
  facts.interestMinor = of.interestMinor;
  facts.feesMinor = of.feesMinor;
  facts.currency = of.currency;
  facts.product = of.product;
  facts.creditor = of.creditor;
  facts.dueOn = of.dueOn;
  facts.caseAgeDays = Math.max(0, dayNumber(local.date) - dayNumber(of.openedOn));
  facts.flags = of.flags;
  facts.tags = life.tags;
  facts.isDisputed = life.isDisputed;
  facts.isHardship = life.isHardship;
  facts.score = life.score;
  facts.riskGrade = life.grade;
}

function writePerson(facts: FactSheet, glance: Glance): void {
  const { of, person, traits } = glance;
  const mayContact = person.stoppedAtMs === 0;
  facts.region = of.region;
  facts.country = of.country;
  facts.language = of.language;
  facts.casesOfConsumer = glance.casesOfConsumer;
  facts.totalBalanceMinor = glance.totalBalanceMinor;
  facts.hasPhone = of.phones.length > person.wrongNumbers.length;
  facts.hasEmail = of.email !== null;
  facts.hasCallConsent = of.consents.call !== null && mayContact;
  facts.hasSmsConsent = of.consents.sms !== null && mayContact;
  facts.hasEmailConsent = of.consents.email !== null && mayContact;
  facts.bestHour = traits.bestHour;
}

function writePromise(facts: FactSheet, { of, life, local }: Glance): void {
  const today = dayNumber(local.date);
  facts.openPromise = life.promise !== null;
  facts.keptPromises = life.keptPromises;
  facts.brokenPromises = life.brokenPromises;
  facts.promiseDueOn = life.promise?.dueOn ?? null;
  facts.promiseAmountMinor = life.promise?.amountMinor ?? null;
  facts.promisePaidMinor = life.promise?.paidMinor ?? null;
  if (life.lastPaidAtMs > 0) {
    facts.lastPaymentMinor = life.lastPaidMinor;
    facts.daysSinceLastPayment = Math.max(0, today - Math.floor(life.lastPaidAtMs / dayMs));
    return;
  }
  facts.lastPaymentMinor = of.lastPaymentMinor;
  facts.daysSinceLastPayment = of.lastPaymentOn === null ? null : today - dayNumber(of.lastPaymentOn);
}

/** Contacts by local date; the offset of now serves for the few days that are counted. */
function writeContacts(facts: FactSheet, { person, atMs, local }: Glance): void {
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
  facts.lastOutcome = person.lastOutcome;
  facts.contactsToday = contactsToday;
  facts.contacts7Days = contacts7Days;
  facts.callsTotal = person.callsTotal;
  facts.daysSinceLastContact = last ? Math.max(0, Math.ceil((midnightMs - last.atMs) / dayMs)) : null;
}
