import type { Channel } from '../outcome.ts';
import { type Pack, type PackRule, type PrimitiveName, packRef, type When } from './pack.ts';
import { ContentBanParams } from './primitives/content-ban.ts';
import { CooldownParams } from './primitives/cooldown.ts';
import { CountCapParams } from './primitives/count-cap.ts';
import { DisclosureParams } from './primitives/disclosure.ts';
import { TimeWindowParams } from './primitives/time-window.ts';
import { proposalChannels } from './request.ts';
import type { Span } from './schedule.ts';
import { weekSpans } from './week-schedule.ts';

/** A rule as the proof and the screens see it: which proposals it limits. */
interface Limit {
  readonly pack: string;
  readonly rule: string;
  /** Channels of the contacts it limits. */
  readonly channels: readonly Channel[];
  readonly when: When;
}

export interface TimeWindowLimit extends Limit {
  /** Permitted minutes of the day by ISO weekday (1 = Monday … 7); index 0 is empty. */
  readonly week: readonly (readonly Span[])[];
  readonly closedOnHolidays: boolean;
}

export interface CapLimit extends Limit {
  /** Kinds of past contact that count. */
  readonly counts: readonly string[];
  readonly outcome: string;
  readonly scope: CountCapParams['scope'];
  /** Consecutive local dates; 31 where the law means a calendar month. */
  readonly windowDays: number;
  readonly isCalendarMonth: boolean;
  readonly cap: number;
}

export interface CooldownLimit extends Limit {
  readonly trigger: CooldownParams['trigger'];
  readonly scope: CooldownParams['scope'];
  readonly rest: CooldownParams['rest'];
  readonly otherChannelOnly: boolean;
}

export interface DisclosureLimit extends Limit {
  readonly requires: DisclosureParams['requires'];
  readonly source: DisclosureParams['source'];
  readonly moment: DisclosureParams['moment'];
  readonly asked: DisclosureParams['asked'];
}

export interface ContentLimit extends Limit {
  readonly ban: ContentBanParams;
}

/** Enabled rules of one primitive, each with what it has in common with every limit. */
function rulesOf(packs: readonly Pack[], primitive: PrimitiveName): { rule: PackRule; limit: Limit }[] {
  return packs.flatMap((pack) =>
    pack.rules
      .filter((rule) => rule.primitive === primitive && rule.enabled)
      .map((rule) => ({
        rule,
        limit: { pack: packRef(pack), rule: rule.id, channels: rule.when?.channels ?? proposalChannels, when: rule.when ?? {} },
      })),
  );
}

/** Weekly hours of these packs. Hours the person asked for are facts, not law, and are not here. */
export function timeWindows(packs: readonly Pack[]): TimeWindowLimit[] {
  return rulesOf(packs, 'TIME_WINDOW').flatMap(({ rule, limit }) => {
    const params = TimeWindowParams.parse(rule.params);
    return params.hours === 'week'
      ? [{ ...limit, week: weekSpans(params.week), closedOnHolidays: params.closedOnHolidaysOf !== undefined }]
      : [];
  });
}

/** How often contact is allowed, one entry per window. */
export function caps(packs: readonly Pack[]): CapLimit[] {
  return rulesOf(packs, 'COUNT_CAP').flatMap(({ rule, limit }) => {
    const { counted, scope, windows, cap } = CountCapParams.parse(rule.params);
    return windows.map((window) => ({
      ...limit,
      counts: counted.types,
      outcome: counted.outcome,
      scope,
      windowDays: window.kind === 'dates' ? window.days : 31,
      isCalendarMonth: window.kind === 'calendarMonth',
      cap,
    }));
  });
}

/** How long contact rests after certain contacts. */
export const cooldowns = (packs: readonly Pack[]): CooldownLimit[] =>
  rulesOf(packs, 'COOLDOWN').map(({ rule, limit }) => {
    const { trigger, scope, rest, channel } = CooldownParams.parse(rule.params);
    return { ...limit, trigger, scope, rest, otherChannelOnly: channel === 'other' };
  });

/** What scripts and templates must say. */
export const disclosures = (packs: readonly Pack[]): DisclosureLimit[] =>
  rulesOf(packs, 'DISCLOSURE').map(({ rule, limit }) => {
    const { requires, source, moment, asked } = DisclosureParams.parse(rule.params);
    return { ...limit, requires, source, moment, asked };
  });

/** What scripts and templates may not say. */
export const contentBans = (packs: readonly Pack[]): ContentLimit[] =>
  rulesOf(packs, 'CONTENT_BAN').map(({ rule, limit }) => ({ ...limit, ban: ContentBanParams.parse(rule.params) }));
