import { channels as allChannels, type Channel } from '../../outcome.ts';
import type { Calendar } from '../../policy/calendar.ts';
import { type ForbiddenPhrase, forbiddenPhrases } from '../../policy/forbidden-wording.ts';
import type { Pack, PackRule, When } from '../../policy/pack.ts';
import { CooldownParams } from '../../policy/primitives/cooldown.ts';
import { CountCapParams } from '../../policy/primitives/count-cap.ts';
import { DisclosureParams } from '../../policy/primitives/disclosure.ts';
import { TimeWindowParams } from '../../policy/primitives/time-window.ts';
import { weekSpans } from '../../policy/week-schedule.ts';
import { holidaysInWords } from './holidays-in-words.ts';
import type { CapLimit, Concern, CooldownLimit, DisclosureLimit, HolidayLimit, HoursLimit, Limits, WordingLimit } from './limits.ts';
import { dayMinutes, weekMinutes } from './proof-graph.ts';

type WeekParams = Extract<TimeWindowParams, { hours: 'week' }>;

/** Longest a calendar month can be, in dates. */
const monthDays = 31;

/** What the packs ask of a strategy by itself. Rules about places, lines or persons a drawing cannot know are the guard's alone. */
export function limitsOfPacks(packs: readonly Pack[]): Limits {
  const rules = packs.flatMap((pack) => pack.rules).filter((rule) => rule.enabled && isAboutTheConsumer(rule.when));
  const phrases = forbiddenPhrases(packs);
  const of = <L>(primitive: PackRule['primitive'], read: (rule: PackRule) => readonly L[]): L[] =>
    rules.filter((rule) => rule.primitive === primitive).flatMap(read);
  return {
    caps: of('COUNT_CAP', capsOf),
    cooldowns: of('COOLDOWN', cooldownsOf),
    hours: of('TIME_WINDOW', (rule) => hoursOf(rule, packs.find((pack) => pack.rules.includes(rule))?.calendars)),
    disclosures: of('DISCLOSURE', disclosuresOf),
    wording: of('CONTENT_BAN', (rule) => wordingOf(rule, phrases)),
    voicemail: packs,
  };
}

const roles = ['consumer', 'consumerByLaw'];

function isAboutTheConsumer(when: When | undefined): boolean {
  if (!when) return true;
  if (when.places || when.lineTypes || when.debtTypes) return false;
  if (when.roles && !when.roles.some((role) => roles.includes(role))) return false;
  return !when.purposes || when.purposes.includes('collect');
}

const isChannel = (name: string): name is Channel => (allChannels as readonly string[]).includes(name);

function concernOf({ when }: PackRule, types: readonly string[] = when?.channels ?? allChannels): Concern {
  const channels = new Set(types.filter(isChannel));
  return when?.agents ? { channels, agents: new Set(when.agents) } : { channels };
}

function capsOf(rule: PackRule): CapLimit[] {
  const { counted, windows, cap } = CountCapParams.parse(rule.params);
  if (counted.places) return [];
  const concern = concernOf(rule, counted.types);
  const agents = counted.agents ? { agents: new Set<string>(counted.agents) } : {};
  return windows.map((window) => ({
    rule: rule.id,
    ...concern,
    ...agents,
    cap,
    ...(window.kind === 'dates' ? { window: 'rolling', days: window.days } : { window: 'month', days: monthDays }),
    countsConversations: counted.outcome === 'conversation',
    words: rule.words,
  }));
}

function cooldownsOf(rule: PackRule): CooldownLimit[] {
  const { trigger, rest, channel } = CooldownParams.parse(rule.params);
  if (trigger.places) return [];
  const concern = concernOf(rule);
  const after = trigger.outcome === 'conversation' ? 'conversation' : 'contact';
  const length = 'dates' in rest ? { days: rest.dates } : { minutes: rest.minutes };
  const triggers = trigger.types.filter(isChannel);
  const limit = (channels: ReadonlySet<Channel>, afterChannels: ReadonlySet<Channel>): CooldownLimit => ({
    rule: rule.id,
    ...concern,
    channels,
    after,
    afterChannels,
    ...length,
    words: rule.words,
  });
  if (channel === 'any') return [limit(concern.channels, new Set(triggers))];
  return triggers.map((medium) => limit(new Set([...concern.channels].filter((each) => each !== medium)), new Set([medium])));
}

function wordingOf(rule: PackRule, phrases: readonly ForbiddenPhrase[]): WordingLimit[] {
  const own = phrases.filter((banned) => banned.rule === rule.id);
  return own.length === 0 ? [] : [{ rule: rule.id, ...concernOf(rule), phrases: own }];
}

function hoursOf(rule: PackRule, calendars: Pack['calendars']): HoursLimit[] {
  const params = TimeWindowParams.parse(rule.params);
  if (params.hours !== 'week') return [];
  const spans = weekSpans(params.week);
  const minutes = Uint8Array.from({ length: weekMinutes }, (_, minute) => {
    const inDay = minute % dayMinutes;
    return spans[Math.floor(minute / dayMinutes) + 1]!.some(({ from, to }) => inDay >= from && inDay < to) ? 1 : 0;
  });
  const holidays = calendars ? holidaysOf(params, calendars) : undefined;
  return [{ rule: rule.id, ...concernOf(rule), minutes, words: rule.words, ...(holidays ? { holidays } : {}) }];
}

function holidaysOf(params: WeekParams, calendars: readonly Calendar[]): HolidayLimit | undefined {
  const { closedOnHolidaysOf: calendarId, opensForAgreedHours } = params;
  if (calendarId === undefined) return undefined;
  const years = calendars.find(({ id }) => id === calendarId)?.years ?? [];
  return { calendarId, years, opensForAgreedHours, words: holidaysInWords(calendarId, calendars) };
}

function disclosuresOf(rule: PackRule): DisclosureLimit[] {
  const { requires, unlessConsent, moment } = DisclosureParams.parse(rule.params);
  if (unlessConsent !== undefined || moment === 'onRequest' || moment === 'never') return [];
  return requires.map(({ requirement, satisfiedBy }) => ({
    rule: rule.id,
    ...concernOf(rule),
    disclosure: requirement,
    satisfiedBy,
    words: rule.words,
  }));
}
