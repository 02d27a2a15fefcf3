import type { Json } from '@dunwell/rules';
import { type Calendar, type DateSpan, packById, spokenTexts, withCalendars } from '@dunwell/rules/policy';
import { type Plan, pinnedLibrary } from '@dunwell/rules/strategy';
import { type Lapse, limitsOfPacks, verify } from '@dunwell/rules/strategy/verify';

/** One part of a plan, as it is on file. */
interface Part {
  readonly kind: string;
  readonly id: string;
  readonly hash: string;
  readonly body: Json;
}

/** Everything a proof needs, as plain JSON: it is made in a process of its own. */
export interface ProofTask {
  readonly planHash: string;
  /** The plan with all it pins, however deep. */
  readonly parts: readonly Part[];
  /** Packs by reference, one list for every way of contacting. */
  readonly laws: readonly (readonly string[])[];
  readonly calendars: readonly Calendar[];
  readonly during: DateSpan;
}

/** What was found for one list of packs. */
export interface Proved {
  readonly ok: boolean;
  readonly violations: readonly {
    readonly rule: string;
    readonly nodeId: string;
    readonly message: { readonly en: string; readonly zh: string };
  }[];
  readonly lapses: readonly Lapse[];
}

/** Proves a stored plan against each law, with the calendars the guard uses. */
export function prove({ planHash, parts, laws, calendars, during }: ProofTask): readonly Proved[] {
  const byHash = new Map(parts.map((part) => [part.hash, part.body]));
  const plan = byHash.get(planHash) as unknown as Plan;
  const library = pinnedLibrary(plan, (hash) => byHash.get(hash));
  return laws.map((refs) => {
    const packs = withCalendars(
      refs.flatMap((ref) => packById(ref) ?? []),
      calendars,
    );
    const { ok, violations, lapses } = verify(plan, { limits: limitsOfPacks(packs), contentOf: contentIn(parts), library, during });
    return { ok, lapses, violations: violations.map(({ rule, path, message }) => ({ rule, nodeId: path.at(-1) ?? '', message })) };
  });
}

/** What a script or template of the plan says. */
const contentIn = (parts: readonly Part[]) => (id: string) => {
  const body = parts.find((part) => part.id === id && (part.kind === 'script' || part.kind === 'template'))?.body;
  if (body === undefined) return undefined;
  const { disclosures, voicemail } = body as { disclosures?: Json; voicemail?: Json };
  return {
    disclosures: Array.isArray(disclosures) ? disclosures.filter((each) => typeof each === 'string') : [],
    texts: spokenTexts(body),
    ...(voicemail === undefined ? {} : { voicemail }),
  };
};
