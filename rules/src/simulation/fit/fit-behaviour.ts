import { weekdayOf } from '../../time.ts';
import { type Behaviour, defaultBehaviour } from '../behaviour.ts';
import { type Bucket, bucketOf, buckets } from '../bucket.ts';
import { fitAnswering, type Ring } from './answering.ts';
import { countNumbers } from './dead-numbers.ts';
import { type Estimate, type Hits, priorWeight, shrunkFactor, shrunkShare } from './estimate.ts';
import { grouped } from './grouped.ts';
import type { PastContact, PastHappening } from './past-happening.ts';

type Of<What extends PastHappening['what']> = Extract<PastHappening, { what: What }>;

const only = <What extends PastHappening['what']>(history: readonly PastHappening[], what: What): Of<What>[] =>
  history.filter((each): each is Of<What> => each.what === what);

const share = <T>(all: readonly T[], isHit: (each: T) => boolean): Hits => ({ hits: all.filter(isHit).length, trials: all.length });

/** With fewer contacts than this the defaults would still be most of what was learnt. */
export const leastContacts = 10 * priorWeight;

/** Estimates by the name of the figure they replace, such as `keep.M1`. */
type Figures = Map<string, Estimate>;

/**
 * Learns from history how people behave. What the history says little about stays near `prior`; what it cannot say —
 * costs, the time tasks take, payments that follow a message, when promises fall due — stays as it was. A history in the order of time is not needed.
 */
export function fitBehaviour(history: readonly PastHappening[], prior: Behaviour = defaultBehaviour): Behaviour {
  const contacts = only(history, 'contact').sort((a, b) => (a.date === b.date ? a.hour - b.hour : a.date < b.date ? -1 : 1));
  const figures: Figures = new Map();
  fitCalls(contacts, prior, figures);
  fitTalks(contacts, prior, figures);
  fitMessages(contacts, prior, figures);
  fitPromises(only(history, 'promise'), prior, figures);
  fitUnasked(only(history, 'case'), prior, figures);
  figures.set(
    'complaintPerContact',
    shrunkShare({ hits: only(history, 'complaint').length, trials: contacts.length }, prior.complaintPerContact),
  );
  const dates = history.map(({ date }) => date).sort();
  return {
    ...replaced(prior, figures),
    about: `Fitted to ${contacts.length} contacts from ${dates[0] ?? 'no day'} to ${dates.at(-1) ?? 'no day'}; what is not in basis.figures was not fitted.`,
    basis: {
      kind: 'fitted',
      from: dates[0] ?? '',
      through: dates.at(-1) ?? '',
      contacts: contacts.length,
      consumers: new Set(history.map(({ consumer_ref }) => consumer_ref)).size,
      promises: only(history, 'promise').length,
      cases: only(history, 'case').length,
      figures: Object.fromEntries([...figures].map(([name, estimate]) => [name, inShort(estimate)])),
    },
  };
}

const inShort = ({ value, low, high, n }: Estimate): Estimate => {
  const short = (figure: number): number => Number(figure.toPrecision(6));
  return { value: short(value), low: short(low), high: short(high), n: short(n) };
};

const atMostOne = ({ value, low, high, n }: Estimate): Estimate => ({
  value: Math.min(1, value),
  low: Math.min(1, low),
  high: Math.min(1, high),
  n,
});

const isAnswered = ({ outcome }: PastContact): boolean => outcome === 'conversation' || outcome === 'answered_third_party';

function fitCalls(contacts: readonly PastContact[], prior: Behaviour, figures: Figures): void {
  const calls = contacts.filter(({ channel }) => channel === 'call');
  const byPerson = grouped(calls, ({ consumer_ref }) => consumer_ref).map(ringsOf);
  const answering = fitAnswering(byPerson, prior);
  for (const [hour, estimate] of answering.byHour.entries()) figures.set(`answerByHour.${hour}`, atMostOne(estimate));
  for (const [i, estimate] of answering.rankFactors.entries()) figures.set(`numberRankFactor.${i + 1}`, atMostOne(estimate));
  figures.set('weekendFactor', answering.weekendFactor);
  figures.set('fatiguePerCall', atMostOne(answering.fatiguePerCall));
  figures.set('personSpreadLogit', answering.spreadLogit);
  const rang = calls.filter((call) => !isAnswered(call) && call.outcome !== 'not_in_service');
  figures.set(
    'voicemailShare',
    shrunkShare(
      share(rang, ({ outcome }) => outcome.startsWith('voicemail')),
      prior.voicemailShare,
    ),
  );
  const { dead, wrong, changed } = countNumbers(calls);
  figures.set('badNumberShare', shrunkShare(dead, prior.badNumberShare));
  figures.set('wrongPersonShare', shrunkShare(wrong, prior.wrongPersonShare));
  figures.set('changesNumberDaily', shrunkShare(changed, prior.changesNumberDaily));
}

function ringsOf(calls: readonly PastContact[]): Ring[] {
  let unanswered = 0;
  const rings: Ring[] = [];
  for (const call of calls) {
    const { hour, date, rank, outcome } = call;
    if (outcome !== 'not_in_service') rings.push({ hour, isWeekend: weekdayOf(date) > 5, rank, unanswered, isAnswered: isAnswered(call) });
    unanswered = outcome === 'conversation' ? 0 : unanswered + 1;
  }
  return rings;
}

function fitTalks(contacts: readonly PastContact[], prior: Behaviour, figures: Figures): void {
  const talks = contacts.filter(({ channel, outcome, result }) => channel === 'call' && outcome === 'conversation' && result !== '');
  const results = { stopPerTalk: 'stop', disputePerTalk: 'disputed', hardshipPerTalk: 'hardship', callbackPerTalk: 'callback' } as const;
  for (const [name, wanted] of Object.entries(results))
    figures.set(
      name,
      shrunkShare(
        share(talks, ({ result }) => result === wanted),
        prior[name as keyof typeof results],
      ),
    );
  const [byPeople, byRobots] = [talks.filter(({ agent }) => agent === 'human'), talks.filter(({ agent }) => agent !== 'human')];
  figures.set(
    'transferPerTalk',
    shrunkShare(
      share(byRobots, ({ result }) => result === 'transferred'),
      prior.transferPerTalk,
    ),
  );
  const asked = (all: readonly PastContact[]): PastContact[] => all.filter(({ result }) => result === 'promised' || result === 'refused');
  const likely = fitByBucket(
    { name: 'promise.byBucket', prior: prior.promise.byBucket, figures },
    asked(byRobots),
    ({ result }) => result === 'promised',
  );
  const expected = asked(byPeople).reduce((sum, { days_past_due }) => sum + likely[bucketOf(days_past_due)], 0);
  const promised = asked(byPeople).filter(({ result }) => result === 'promised').length;
  figures.set('promise.humanFactor', shrunkFactor(promised, expected, prior.promise.humanFactor));
}

interface ByBucket {
  readonly name: string;
  readonly prior: Readonly<Record<Bucket, number>>;
  readonly figures: Figures;
}

function fitByBucket<T extends { days_past_due: number }>(
  { name, prior, figures }: ByBucket,
  all: readonly T[],
  isHit: (each: T) => boolean,
): Record<Bucket, number> {
  const of = (bucket: Bucket): Estimate =>
    shrunkShare(
      share(
        all.filter((each) => bucketOf(each.days_past_due) === bucket),
        isHit,
      ),
      prior[bucket],
    );
  const found = buckets.map((bucket) => [bucket, of(bucket)] as const);
  for (const [bucket, estimate] of found) figures.set(`${name}.${bucket}`, estimate);
  return Object.fromEntries(found.map(([bucket, { value }]) => [bucket, value])) as Record<Bucket, number>;
}

function fitMessages(contacts: readonly PastContact[], prior: Behaviour, figures: Figures): void {
  const messages = contacts.filter(({ channel }) => channel !== 'call');
  for (const kind of ['sms', 'email', 'push', 'letter'] as const)
    figures.set(
      `undeliverable.${kind}`,
      shrunkShare(
        share(
          messages.filter(({ channel }) => channel === kind),
          ({ outcome }) => outcome === 'undeliverable',
        ),
        prior.undeliverable[kind],
      ),
    );
  const arrived = messages.filter(({ outcome }) => outcome !== 'undeliverable');
  figures.set(
    'stopPerMessage',
    shrunkShare(
      share(arrived, ({ result }) => result === 'stop'),
      prior.stopPerMessage,
    ),
  );
}

function fitPromises(promises: readonly Of<'promise'>[], prior: Behaviour, figures: Figures): void {
  fitByBucket({ name: 'keep', prior: prior.keep, figures }, promises, ({ outcome }) => outcome === 'kept');
  const unkept = promises.filter(({ outcome }) => outcome !== 'kept');
  figures.set(
    'partShareOfBroken',
    shrunkShare(
      share(unkept, ({ outcome }) => outcome === 'partlyKept'),
      prior.partShareOfBroken,
    ),
  );
}

/** Days watched are trials, by the age of the debt on that day; the last day of a case that paid unasked is a hit. */
function fitUnasked(cases: readonly Of<'case'>[], prior: Behaviour, figures: Figures): void {
  const counts = new Map(buckets.map((bucket): [Bucket, Hits] => [bucket, { hits: 0, trials: 0 }]));
  for (const { days_past_due, days, outcome } of cases)
    for (let day = 0; day < days; day++) {
      const of = counts.get(bucketOf(days_past_due + day))!;
      of.trials++;
      if (day === days - 1 && outcome === 'paidUnasked') of.hits++;
    }
  for (const [bucket, hits] of counts) figures.set(`selfCureDaily.${bucket}`, shrunkShare(hits, prior.selfCureDaily[bucket]));
}

/** A copy of the behaviour with every fitted figure in its place. */
function replaced(prior: Behaviour, figures: Figures): Behaviour {
  const copy = JSON.parse(JSON.stringify({ ...prior, basis: undefined })) as Record<string, unknown>;
  for (const [name, { value }] of figures) {
    const path = name.split('.');
    let at: Record<string, unknown> = copy;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
    at[path.at(-1)!] = Number(value.toPrecision(6));
  }
  return copy as unknown as Behaviour;
}
