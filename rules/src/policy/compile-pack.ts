import { dayNumber } from '../time.ts';
import { concernsProposal, isInJurisdiction } from './applies.ts';
import type { Exclusion } from './exclusion.ts';
import { exclusions } from './exclusions/index.ts';
import type { Finding } from './finding.ts';
import { deferUntil } from './finding.ts';
import type { Pack, PackRule } from './pack.ts';
import type { Check, RuleContext } from './primitive.ts';
import { ExclusionParams } from './primitives/exclusion.ts';
import { primitives } from './primitives/index.ts';
import type { Scene } from './scene.ts';
import { dayAt, startOfDay } from './zone-clock.ts';

/** First day it holds and first day it no longer does. */
export interface Term {
  readonly fromDay: number;
  readonly endDay: number;
}

export interface CompiledRule {
  readonly rule: PackRule;
  readonly term: Term;
  /** The rule speaks about this proposal at all; the same at every instant. */
  concerns(scene: Scene): boolean;
  find(scene: Scene, atMs: number): Finding | undefined;
  closesAt: Check['closesAt'];
  usage: Check['usage'];
}

/** A pack ready to be asked. */
export interface CompiledPack {
  readonly pack: Pack;
  readonly term: Term;
  readonly rules: readonly CompiledRule[];
  /** Some rules begin or end apart from the pack. */
  readonly hasDatedRules: boolean;
  /** Days on which the pack or a rule of it begins or ends. */
  readonly turningDays: readonly number[];
  /** The pack protects this person and binds this actor. */
  concerns(scene: Scene): boolean;
  zones(scene: Scene, atMs: number): readonly string[];
}

const termOf = (dates: { effectiveFrom?: string | undefined; effectiveTo?: string | undefined }): Term => ({
  fromDay: dates.effectiveFrom === undefined ? Number.NEGATIVE_INFINITY : dayNumber(dates.effectiveFrom),
  endDay: dates.effectiveTo === undefined ? Number.POSITIVE_INFINITY : dayNumber(dates.effectiveTo),
});

/** In force on one of the dates it may be where the person is. */
export const isInForce = (term: Term, days: readonly number[]): boolean => days.some((day) => day >= term.fromDay && day < term.endDay);

function zonesOf({ zone }: Pack): CompiledPack['zones'] {
  const fallback = zone.fallback === undefined ? [] : [zone.fallback];
  const hasAliases = Object.keys(zone.aliases).length > 0;
  return (scene, atMs) => {
    const zones = scene.zonesAt(atMs);
    if (zones.length === 0) return fallback;
    return hasAliases ? [...new Set(zones.map((name) => zone.aliases[name] ?? name))] : zones;
  };
}

/** EXCLUSION rules by the id of the rule they take something out of. */
function exclusionsByRule(pack: Pack): Map<string, Exclusion[]> {
  const byRule = new Map<string, Exclusion[]>();
  for (const rule of pack.rules) {
    if (rule.primitive !== 'EXCLUSION' || !rule.enabled) continue;
    const params = ExclusionParams.parse(rule.params);
    for (const id of params.from) byRule.set(id, [...(byRule.get(id) ?? []), exclusions[params.exclusion]]);
  }
  return byRule;
}

/** Where an exclusion may begin on a later day, a deferral looks again at the next midnight. */
function lookingAgain(check: Check, context: RuleContext): Check['find'] {
  return (scene, atMs) => {
    const found = check.find(scene, atMs);
    if (found?.effect !== 'DEFER' || !context.exclusions.some((exclusion) => exclusion.mayBeginLater?.(scene))) return found;
    const midnights = context.zones(scene, atMs).map((zone) => startOfDay(zone, dayAt(zone, atMs) + 1));
    return deferUntil(Math.min(found.untilMs, ...midnights), found.because);
  };
}

function compileRule(context: RuleContext): CompiledRule | undefined {
  const check = primitives[context.rule.primitive].compile(context);
  if (!check) return undefined;
  return {
    rule: context.rule,
    term: termOf(context.rule),
    concerns: (scene) => concernsProposal(context.rule.when, scene),
    find: lookingAgain(check, context),
    closesAt: check.closesAt,
    usage: check.usage,
  };
}

function compile(pack: Pack): CompiledPack {
  const zones = zonesOf(pack);
  const excluded = exclusionsByRule(pack);
  const rules = pack.rules
    .filter((rule) => rule.enabled)
    .map((rule) => compileRule({ rule, zones, exclusions: excluded.get(rule.id) ?? [], calendars: pack.calendars }))
    .filter((rule) => rule !== undefined);
  const term = termOf(pack);
  const turns = [term, ...rules.map((rule) => rule.term)].flatMap(({ fromDay, endDay }) => [fromDay, endDay]);
  return {
    pack,
    term,
    rules,
    hasDatedRules: rules.some(({ term: own }) => Number.isFinite(own.fromDay) || Number.isFinite(own.endDay)),
    turningDays: [...new Set(turns)].filter(Number.isFinite),
    concerns: (scene) => pack.actorRoles.includes(scene.actor) && isInJurisdiction(pack.jurisdictions, scene.jurisdictions),
    zones,
  };
}

const compiled = new WeakMap<Pack, CompiledPack>();

/** Compiles a pack once; packs are immutable. */
export function compilePack(pack: Pack): CompiledPack {
  const known = compiled.get(pack);
  if (known) return known;
  const fresh = compile(pack);
  compiled.set(pack, fresh);
  return fresh;
}
