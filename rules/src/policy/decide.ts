import type { Answer, Decision } from './answer.ts';
import { type CompiledPack, type CompiledRule, compilePack, isInForce } from './compile-pack.ts';
import { instantText } from './moment.ts';
import { type Pack, type PackRule, packRef } from './pack.ts';
import { packHash } from './pack-hash.ts';
import { horizonOf } from './primitive.ts';
import type { Request } from './request.ts';
import { type Scene, sceneOf } from './scene.ts';
import { startOfDay } from './zone-clock.ts';

/** A rule that may object to this proposal at some instant. */
interface Candidate {
  readonly pack: CompiledPack;
  readonly rule: CompiledRule;
}

/** All objections at one instant. */
interface Verdict {
  readonly blocks: PackRule[];
  readonly defers: PackRule[];
  readonly requires: PackRule[];
  readonly requirements: Set<string>;
  /** Closed before this instant. */
  untilMs: number;
}

const isActive = ({ pack, rule }: Candidate, scene: Scene, atMs: number): boolean => {
  const zones = pack.zones(scene, atMs);
  return zones.length === 0 || (isInForce(pack.term, zones, atMs) && isInForce(rule.term, zones, atMs));
};

function judge(candidates: readonly Candidate[], scene: Scene, atMs: number): Verdict {
  const verdict: Verdict = { blocks: [], defers: [], requires: [], requirements: new Set(), untilMs: atMs };
  for (const candidate of candidates) {
    const found = isActive(candidate, scene, atMs) ? candidate.rule.find(scene, atMs) : undefined;
    if (!found) continue;
    const { rule } = candidate.rule;
    if (found.effect === 'BLOCK') verdict.blocks.push(rule);
    else if (found.effect === 'DEFER') {
      verdict.defers.push(rule);
      verdict.untilMs = Math.max(verdict.untilMs, found.untilMs);
    } else {
      verdict.requires.push(rule);
      for (const requirement of found.requirements) verdict.requirements.add(requirement);
    }
  }
  return verdict;
}

/** Instants at which a pack or rule comes into force or ends: a deferral must look again there. */
function turningPoints(candidates: readonly Candidate[], scene: Scene, atMs: number): number[] {
  const points: number[] = [];
  for (const { pack, rule } of candidates)
    for (const day of [pack.term.fromDay, pack.term.endDay, rule.term.fromDay, rule.term.endDay])
      if (Number.isFinite(day)) for (const zone of pack.zones(scene, atMs)) points.push(startOfDay(zone, day));
  return points;
}

function nextLook(candidates: readonly Candidate[], scene: Scene, range: { atMs: number; untilMs: number }): number {
  let nextMs = Math.min(range.untilMs, scene.zonesChangeAfter(range.atMs));
  for (const pointMs of turningPoints(candidates, scene, range.atMs)) if (pointMs > range.atMs) nextMs = Math.min(nextMs, pointMs);
  return nextMs;
}

/** Walks forward until no rule defers. Each rule promises to be closed until its own instant, so none is skipped. */
function settle(candidates: readonly Candidate[], scene: Scene, first: Verdict): { last: Verdict; atMs: number; passed: PackRule[] } {
  const passed: PackRule[] = [];
  let last = first;
  let { atMs } = scene;
  while (last.blocks.length === 0 && last.defers.length > 0) {
    passed.push(...last.defers);
    const nextMs = nextLook(candidates, scene, { atMs, untilMs: last.untilMs });
    if (!(nextMs <= horizonOf(scene))) return { last, atMs: Number.POSITIVE_INFINITY, passed };
    atMs = nextMs;
    last = judge(candidates, scene, atMs);
  }
  return { last, atMs, passed };
}

function hardStop(candidates: readonly Candidate[], scene: Scene): number {
  let stopMs = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const closesAt = candidate.rule.closesAt;
    if (closesAt && isActive(candidate, scene, scene.atMs)) stopMs = Math.min(stopMs, closesAt(scene, scene.atMs));
  }
  return stopMs;
}

interface Parts {
  readonly decision: Decision;
  readonly rules: readonly PackRule[];
  readonly requirements?: ReadonlySet<string>;
  readonly earliestMs?: number;
  readonly hardStopMs?: number;
}

function answerOf(packs: readonly Pack[], parts: Parts): Answer {
  const rules = [...new Set(parts.rules)];
  return {
    decision: parts.decision,
    rules: rules.map((rule) => rule.id),
    requirements: [...(parts.requirements ?? [])].sort(),
    ...(parts.earliestMs === undefined ? {} : { earliestAllowedAt: instantText(parts.earliestMs) }),
    ...(parts.hardStopMs === undefined || parts.hardStopMs === Number.POSITIVE_INFINITY
      ? {}
      : { hardStopAt: instantText(parts.hardStopMs) }),
    packs: packs.map((pack) => ({ id: packRef(pack), hash: packHash(pack) })),
    explain: rules.map(({ id, words, cite }) => ({ rule: id, words, cite })),
  };
}

/**
 * May this contact be made at this instant? BLOCK over DEFER over REQUIRE over ALLOW, over all packs given. Pure;
 * facts and contacts dated after the proposal are not known yet.
 */
export function decide(request: Request, packs: readonly Pack[]): Answer {
  const scene = sceneOf(request);
  const candidates: Candidate[] = [];
  for (const pack of packs.map(compilePack))
    if (pack.concerns(scene)) for (const rule of pack.rules) if (rule.concerns(scene)) candidates.push({ pack, rule });
  const now = judge(candidates, scene, scene.atMs);
  if (now.blocks.length > 0) return answerOf(packs, { decision: 'BLOCK', rules: [...now.blocks, ...now.defers, ...now.requires] });
  if (now.defers.length > 0) {
    const { last, atMs, passed } = settle(candidates, scene, now);
    const rules = [...last.blocks, ...passed, ...last.requires];
    if (last.blocks.length > 0 || atMs === Number.POSITIVE_INFINITY) return answerOf(packs, { decision: 'BLOCK', rules });
    return answerOf(packs, { decision: 'DEFER', rules, requirements: last.requirements, earliestMs: atMs });
  }
  const parts = { rules: now.requires, requirements: now.requirements, hardStopMs: hardStop(candidates, scene) };
  return answerOf(packs, { decision: now.requires.length > 0 ? 'REQUIRE' : 'ALLOW', ...parts });
}
