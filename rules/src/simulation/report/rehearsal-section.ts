import { channelInWords } from '../../contact-words.ts';
import type { Lang } from '../../lang.ts';
import { channels } from '../../outcome.ts';
import { assumedInWords, calendarsInWords } from '../../policy/index.ts';
import { outcomeInWords } from '../../strategy/index.ts';
import type { Interval } from '../interval.ts';
import { loadByHour } from '../load-by-hour.ts';
import { compare, type ShareResult, type Summary, summarise } from '../summary.ts';
import type { Counts } from '../tally.ts';
import { groupInterval } from './group-interval.ts';
import { heldBack } from './held-back.ts';
import { changed, count, counted, inUnits } from './number-words.ts';
import { rehearsalTexts } from './rehearsal-texts.ts';
import type { RehearsalFacts } from './report-facts.ts';

type Row = readonly [name: string, value: string, change: string];

/** What a rehearsal showed: money, cures, contacts and cost with intervals, beside what happens when nobody is contacted. */
export function rehearsalSection(facts: RehearsalFacts, lang: Lang): string[] {
  const t = rehearsalTexts[lang];
  const summary = summarise('', facts.shares);
  const { counts } = summary;
  const rows = [...moneyRows(facts, summary, lang), ...caseRows(facts, summary, lang), ...contactRows(facts, summary, lang)];
  const table = [
    `| ${t.head.join(' | ')} |`,
    '|---|--:|--:|',
    ...rows.map(([name, value, change]) => `| ${name} | ${value} | ${change} |`),
  ];
  return [
    `## ${t.title}`,
    [t.setting[facts.source](count(counts.cases), facts.days, facts.seed), facts.isOpened ? t.opened : t.fitting].join(
      lang === 'zh' ? '' : ' ',
    ),
    `> ${t.origin(facts.behaviour)}`,
    ...assumed(facts, lang),
    table.join('\n'),
    t.intervals,
    endings(counts, lang),
    load(facts, lang),
    heldBack(counts, facts.packs, lang),
  ];
}

/** Which drafts counted as law here, and what would change without them. */
function assumed({ footing }: RehearsalFacts, lang: Lang): string[] {
  const told = assumedInWords(footing).map((words) => words[lang]);
  const calendars = calendarsInWords(footing)?.[lang];
  return [...(calendars === undefined ? [] : [calendars]), ...(told.length === 0 ? [] : [`> ${told.join(lang === 'zh' ? '' : ' ')}`])];
}

function moneyRows({ shares, idleShares }: RehearsalFacts, { measures }: Summary, lang: Lang): Row[] {
  const t = rehearsalTexts[lang];
  const more = compare(idleShares, shares);
  const money = Object.keys(measures.collectedMinor).map((currency): Row => {
    const inWhole = (interval: Interval): Interval => inUnits(interval, currency);
    const change = changed(inWhole(more.collectedMinor[currency]!), t.to);
    return [`${t.collected} ${currency}`, counted(inWhole(measures.collectedMinor[currency]!)), change];
  });
  return [...money, [t.cures, counted(measures.cures), changed(more.cures, t.to)]];
}

function caseRows({ shares, idleShares }: RehearsalFacts, { measures }: Summary, lang: Lang): Row[] {
  const t = rehearsalTexts[lang];
  const rolled = shares.map(({ total }) => total.rolledForward);
  const more = shares.map(({ total }, i) => total.rolledForward - idleShares[i]!.total.rolledForward);
  return [
    [t.rolledForward, counted(groupInterval(rolled)), changed(groupInterval(more), t.to)],
    [t.rightParty, counted(measures.rightParty), ''],
    [t.promises, `${counted(measures.promises)} · ${counted(measures.kept)}`, ''],
  ];
}

function contactRows({ shares }: RehearsalFacts, { counts, measures }: Summary, lang: Lang): Row[] {
  const t = rehearsalTexts[lang];
  const total = (of: (counts: Counts) => number): string => counted(groupInterval(shares.map((share) => of(share.total))));
  const used = channels.filter((channel) => counts.contacts[channel] > 0);
  const byChannel = used.map((channel): Row => [`${t.contacts}${channelInWords(channel, lang)}`, total((of) => of.contacts[channel]), '']);
  const others: Row[] = [
    [t.tasks, total(({ tasks }) => tasks), ''],
    [t.protests, `${count(counts.complaints)} · ${count(counts.stops)} · ${count(counts.disputes)}`, ''],
    [t.cost, counted(inHundreds(measures.costMinor)), ''],
  ];
  return [...byChannel, ...others];
}

const inHundreds = ({ value, low, high }: Interval): Interval => ({ value: value / 100, low: low / 100, high: high / 100 });

/** How cases left the strategy, the most frequent first; the others are still in it when the rehearsal stops. */
function endings({ outcomes, enrolled }: Counts, lang: Lang): string {
  const t = rehearsalTexts[lang];
  const sorted = Object.entries(outcomes).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const left = sorted.reduce((sum, [, number]) => sum + number, 0);
  const parts = sorted.map(([outcome, number]) => `${outcomeInWords(outcome, lang)} ${count(number)}`);
  const still = enrolled > left ? [`${t.stillIn} ${count(enrolled - left)}`] : [];
  return `${t.endings}${[...parts, ...still].join(lang === 'zh' ? '，' : ', ')}${t.stop}`;
}

function load({ shares, days }: RehearsalFacts, lang: Lang): string {
  const hours = loadByHour(shares, 'UTC', days);
  const peak = (of: (hour: (typeof hours)[number]) => number): string => count(Math.max(...hours.map(of)));
  const t = rehearsalTexts[lang];
  return t.load(
    peak(({ peakCalls }) => peakCalls),
    peak(({ peakTasks }) => peakTasks),
    count(callsOf(shares) / days),
  );
}

const callsOf = (shares: readonly ShareResult[]): number => shares.reduce((sum, { total }) => sum + total.contacts.call, 0);
