import type { Words } from '../lang.ts';
import { dayMs } from '../time.ts';
import type { Answer, Decision } from './answer.ts';
import { calendarHash, calendarRef } from './calendar.ts';
import { type CompiledPack, type CompiledRule, compilePack, isInForce } from './compile-pack.ts';
import type { Finding } from './finding.ts';
import { instantText } from './moment.ts';
import { type Pack, type PackRule, packRef } from './pack.ts';
import { packHash } from './pack-hash.ts';
import { horizonOf } from './primitive.ts';
import type { Request } from './request.ts';
import { type Scene, sceneOf } from './scene.ts';
import { dayAt, startOfDay } from './zone-clock.ts';

/** The rules of one pack that may object to this proposal at some instant. */
export interface Candidate {
  readonly pack: CompiledPack;
  readonly rules: readonly CompiledRule[];
}

/** All objections at one instant. */
interface Verdict {
  readonly blocks: PackRule[];
  readonly defers: PackRule[];
  readonly requires: PackRule[];
  readonly requirements: Set<string>;
  /** What a rule has to say beyond its own words. */
  because: ReadonlyMap<PackRule, Words> | undefined;
  /** Closed before this instant. */
  untilMs: number;
}

/** The packs that protect this person, each with the rules that speak about this proposal. */
export const candidatesFor = (scene: Scene, packs: readonly Pack[]): readonly Candidate[] =>
  packs
    .map(compilePack)
    .filter((pack) => pack.concerns(scene))
    .map((pack) => ({ pack, rules: pack.rules.filter((rule) => rule.concerns(scene)) }));

/** The rules of a pack in force at that instant; where nobody knows the place, all of them. */
export function activeRules({ pack, rules }: Candidate, scene: Scene, atMs: number): readonly CompiledRule[] {
  const zones = pack.zones(scene, atMs);
  if (zones.length === 0) return rules;
  const days = zones.map((zone) => dayAt(zone, atMs));
  if (!isInForce(pack.term, days)) return [];
  return pack.hasDatedRules ? rules.filter((rule) => isInForce(rule.term, days)) : rules;
}

function judge(candidates: readonly Candidate[], scene: Scene, atMs: number): Verdict {
  const verdict: Verdict = { blocks: [], defers: [], requires: [], requirements: new Set(), because: undefined, untilMs: atMs };
  for (const candidate of candidates)
    for (const rule of activeRules(candidate, scene, atMs)) note(verdict, rule.rule, rule.find(scene, atMs));
  return verdict;
}

function note(verdict: Verdict, rule: PackRule, found: Finding | undefined): void {
  switch (found?.effect) {
    case undefined:
      return;
    case 'BLOCK':
      verdict.blocks.push(rule);
      return;
    case 'DEFER':
      verdict.defers.push(rule);
      verdict.untilMs = Math.max(verdict.untilMs, found.untilMs);
      if (found.because) verdict.because = new Map([...(verdict.because ?? []), [rule, found.because]]);
      return;
    case 'REQUIRE':
      verdict.requires.push(rule);
      for (const requirement of found.requirements) verdict.requirements.add(requirement);
  }
}

/** The next instant at which a pack or rule comes into force or ends: a deferral must look again there. */
function nextTurningPoint(candidates: readonly Candidate[], scene: Scene, atMs: number): number {
  const today = atMs / dayMs;
  let nextMs = Number.POSITIVE_INFINITY;
  // No zone is further than a day from UTC: what lies behind needs no clock.
  for (const { pack } of candidates)
    for (const day of pack.turningDays)
      if (day + 2 > today)
        for (const zone of pack.zones(scene, atMs)) {
          const turnsAtMs = startOfDay(zone, day);
          if (turnsAtMs > atMs) nextMs = Math.min(nextMs, turnsAtMs);
        }
  return nextMs;
}

function nextLook(candidates: readonly Candidate[], scene: Scene, range: { atMs: number; untilMs: number }): number {
  return Math.min(range.untilMs, scene.zonesChangeAfter(range.atMs), nextTurningPoint(candidates, scene, range.atMs));
}

interface Settled {
  readonly last: Verdict;
  readonly atMs: number;
  readonly passed: readonly PackRule[];
  readonly because: ReadonlyMap<PackRule, Words> | undefined;
}

/** Walks forward until no rule defers. Each rule promises to be closed until its own instant, so none is skipped. */
function settle(candidates: readonly Candidate[], scene: Scene, first: Verdict): Settled {
  const passed: PackRule[] = [];
  let { because } = first;
  let last = first;
  let { atMs } = scene;
  while (last.blocks.length === 0 && last.defers.length > 0) {
    passed.push(...last.defers);
    const nextMs = nextLook(candidates, scene, { atMs, untilMs: last.untilMs });
    if (!(nextMs <= horizonOf(scene))) return { last, atMs: Number.POSITIVE_INFINITY, passed, because };
    atMs = nextMs;
    last = judge(candidates, scene, atMs);
    if (last.because) because = new Map([...last.because, ...(because ?? [])]);
  }
  return { last, atMs, passed, because };
}

function hardStop(candidates: readonly Candidate[], scene: Scene): number {
  let stopMs = Number.POSITIVE_INFINITY;
  for (const candidate of candidates)
    for (const { closesAt } of activeRules(candidate, scene, scene.atMs))
      if (closesAt) stopMs = Math.min(stopMs, closesAt(scene, scene.atMs));
  return stopMs;
}

/** What stands between a contact and its moment, in rules: enough to act on. */
export interface Weighed {
  readonly decision: Decision;
  /** Each once, the gravest first. */
  readonly rules: readonly PackRule[];
  readonly requirements: ReadonlySet<string>;
  /** What a rule has to say beyond its own words. */
  readonly because?: ReadonlyMap<PackRule, Words> | undefined;
  /** First instant at which the same contact is allowed; DEFER only. */
  readonly earliestMs?: number;
}

const nothing: ReadonlySet<string> = new Set();
const eachOnce = (...rules: readonly PackRule[]): readonly PackRule[] => (rules.length < 2 ? rules : [...new Set(rules)]);

function weighScene(candidates: readonly Candidate[], scene: Scene): Weighed {
  const now = judge(candidates, scene, scene.atMs);
  if (now.blocks.length > 0)
    return {
      decision: 'BLOCK',
      rules: eachOnce(...now.blocks, ...now.defers, ...now.requires),
      requirements: nothing,
      because: now.because,
    };
  if (now.defers.length > 0) {
    const { last, atMs, passed, because } = settle(candidates, scene, now);
    const rules = eachOnce(...last.blocks, ...passed, ...last.requires);
    if (last.blocks.length > 0 || atMs === Number.POSITIVE_INFINITY) return { decision: 'BLOCK', rules, requirements: nothing, because };
    return { decision: 'DEFER', rules, requirements: last.requirements, because, earliestMs: atMs };
  }
  return { decision: now.requires.length > 0 ? 'REQUIRE' : 'ALLOW', rules: eachOnce(...now.requires), requirements: now.requirements };
}

/** The decision of `decide` without its reasons: for a rehearsal, which asks millions of times and shows none of them. */
export function weigh(request: Request, packs: readonly Pack[]): Weighed {
  const scene = sceneOf(request);
  return weighScene(candidatesFor(scene, packs), scene);
}

/** The calendars these packs were used with, named and hashed like the packs. */
function calendarsOf(packs: readonly Pack[]): Answer['packs'] {
  const used = new Set(packs.flatMap(({ calendars = [] }) => calendars));
  return [...used].map((calendar) => ({ id: calendarRef(calendar), hash: calendarHash(calendar) }));
}

const saying = (words: Words, because: Words | undefined): Words =>
  because ? { en: `${words.en} ${because.en}`, zh: `${words.zh}${because.zh}` } : words;

/**
 * May this contact be made at this instant? BLOCK over DEFER over REQUIRE over ALLOW, over all packs given. Pure;
 * facts and contacts dated after the proposal are not known yet.
 */
export function decide(request: Request, packs: readonly Pack[]): Answer {
  const scene = sceneOf(request);
  const candidates = candidatesFor(scene, packs);
  const { decision, rules, requirements, because, earliestMs } = weighScene(candidates, scene);
  const mayBeMade = decision === 'ALLOW' || decision === 'REQUIRE';
  const hardStopMs = mayBeMade ? hardStop(candidates, scene) : Number.POSITIVE_INFINITY;
  return {
    decision,
    rules: rules.map((rule) => rule.id),
    requirements: [...requirements].sort(),
    ...(earliestMs === undefined ? {} : { earliestAllowedAt: instantText(earliestMs) }),
    ...(hardStopMs === Number.POSITIVE_INFINITY ? {} : { hardStopAt: instantText(hardStopMs) }),
    packs: [...packs.map((pack) => ({ id: packRef(pack), hash: packHash(pack) })), ...calendarsOf(packs)],
    explain: rules.map((rule) => ({ rule: rule.id, words: saying(rule.words, because?.get(rule)), cite: rule.cite })),
  };
}
