import { type ArtifactKind, hashOf } from '../artifact/index.ts';
import type { Json } from '../json.ts';
import { compileRuleset } from '../ruleset/index.ts';
import { compileScorecard } from '../scoring/index.ts';
import { compile } from './compile.ts';
import type { Library, RuleEvaluator, Scorer } from './library.ts';
import type { ArtifactRef, Plan } from './plan.ts';
import type { Resolve, ResolvedArtifact } from './resolve.ts';

/** Finds the document of an artifact: a drawing for a strategy, the JSON file for everything else. */
export type FindDocument = (ref: ArtifactRef) => Json | undefined;

/** Documents made ready for the compiler and for `step`; each is compiled once, when first asked for. */
export interface Shelf {
  readonly resolve: Resolve;
  /** For deciding. Throws when something is asked for that the compiler would have reported missing. */
  readonly library: Library;
}

/** Puts a collection of documents on the shelf. */
export function shelfOf(find: FindDocument): Shelf {
  const open = new Set<string>();
  const resolve = remembered((ref: ArtifactRef): ResolvedArtifact | undefined => {
    const document = find(ref);
    if (document === undefined) return undefined;
    if (ref.kind !== 'strategy') return resolved(ref.kind, document);
    // A strategy that calls itself, however deep, has no plan: it stays missing.
    if (open.has(ref.id)) return undefined;
    open.add(ref.id);
    const compiled = compile(document, resolve);
    open.delete(ref.id);
    return compiled.ok ? { hash: compiled.hash, plan: compiled.plan } : undefined;
  });
  const needed = (ref: ArtifactRef): Json => {
    const document = find(ref);
    if (document === undefined) throw new Error(`no ${ref.kind} ${ref.id}`);
    return document;
  };
  const ruleset = remembered((ref) => evaluatorOf(ref.id, needed(ref)));
  const scorecard = remembered((ref) => scorerOf(ref.id, needed(ref)));
  const strategy = (id: string): Plan => {
    const plan = resolve({ kind: 'strategy', id })?.plan;
    if (!plan) throw new Error(`no strategy ${id}`);
    return plan;
  };
  return {
    resolve,
    library: { ruleset: (id) => ruleset({ kind: 'ruleset', id }), scorecard: (id) => scorecard({ kind: 'scorecard', id }), strategy },
  };
}

function remembered<T>(make: (ref: ArtifactRef) => T): (ref: ArtifactRef) => T {
  const known = new Map<string, T>();
  return (ref) => {
    const key = `${ref.kind}/${ref.id}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(ref);
    if (made !== undefined) known.set(key, made);
    return made;
  };
}

/** What the compiler must know of a document; `undefined` for rules that do not compile. */
export function resolved(kind: ArtifactKind, document: Json): ResolvedArtifact | undefined {
  const hash = hashOf(kind, document);
  if (kind !== 'ruleset') return { hash };
  const compiled = compileRuleset(document);
  return compiled.ok ? { hash, outcomes: compiled.evaluator.outcomes } : undefined;
}

/** A rule set or decision table ready to decide. */
export function evaluatorOf(id: string, document: Json): RuleEvaluator {
  const compiled = compileRuleset(document);
  if (!compiled.ok) throw new Error(`rule set ${id} does not compile: ${compiled.issues.map(({ message }) => message.en).join('; ')}`);
  return compiled.evaluator;
}

/** A scorecard ready to score. */
export function scorerOf(id: string, document: Json): Scorer {
  const compiled = compileScorecard(document);
  if (!compiled.ok) throw new Error(`scorecard ${id} does not compile: ${compiled.issues.join('; ')}`);
  return {
    score: (facts) => {
      const { score, probability, grade, reasons } = compiled.scorecard.score(facts);
      return { score, probability, grade, reasons: reasons.map(({ characteristic, bin }) => `${characteristic} ${bin}`) };
    },
  };
}
