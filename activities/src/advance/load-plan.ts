import type { StoredArtifact } from '@dunwell/db/decision';
import type { Json } from '@dunwell/rules';
import { contentHash, hashOf } from '@dunwell/rules/artifact';
import type { ArtifactPin, Library, Plan } from '@dunwell/rules/strategy';
import { permanent } from '../permanent.ts';
import { makeLibrary } from './make-library.ts';

/** A plan and everything it decides and speaks with, checked against its hashes. */
export interface LoadedPlan {
  readonly plan: Plan;
  readonly library: Library;
  /** Scripts and templates by `kind:id`. */
  readonly content: ReadonlyMap<string, PinnedContent>;
  /** Of the plan and of everything it pins. */
  readonly hashes: readonly string[];
}
export interface PinnedContent {
  readonly hash: string;
  readonly body: Json;
}

type Fetch = (hashes: readonly string[]) => Promise<readonly StoredArtifact[]>;

/**
 * Loads a plan with all it pins, sub-strategies included, and recomputes every hash: what runs is what was signed.
 *
 * @throws ApplicationFailure `ArtifactMissing`, `PlanCorrupt`
 */
export async function loadPlan(planHash: string, fetch: Fetch): Promise<LoadedPlan> {
  const plan = (await fetchIntact([planHash], fetch)).get(planHash)!.body as unknown as Plan;
  const pins = new Map<string, ArtifactPin>();
  const bodies = new Map<string, Json>();
  let open: readonly ArtifactPin[] = plan.artifacts;
  while (open.length > 0) {
    const found = await fetchIntact([...new Set(open.map(({ hash }) => hash))], fetch);
    for (const pin of open) {
      const key = `${pin.kind}:${pin.id}`;
      const known = pins.get(key);
      if (known && known.hash !== pin.hash) throw permanent('PlanCorrupt', `plan ${planHash} pins two versions of ${key}`);
      pins.set(key, pin);
      bodies.set(key, found.get(pin.hash)!.body);
    }
    const nested = open
      .filter(({ kind }) => kind === 'strategy')
      .flatMap(({ hash }) => (found.get(hash)!.body as unknown as Plan).artifacts);
    open = nested.filter((pin) => pins.get(`${pin.kind}:${pin.id}`)?.hash !== pin.hash);
  }
  const content = new Map([...pins].map(([key, { hash }]) => [key, { hash, body: bodies.get(key)! }]));
  return { plan, library: makeLibrary(bodies), content, hashes: [planHash, ...[...pins.values()].map(({ hash }) => hash)] };
}

async function fetchIntact(hashes: readonly string[], fetch: Fetch): Promise<ReadonlyMap<string, StoredArtifact>> {
  const found = new Map((await fetch(hashes)).map((artifact) => [artifact.hash, artifact]));
  for (const hash of hashes) {
    const artifact = found.get(hash);
    if (!artifact) throw permanent('ArtifactMissing', `there is no artifact ${hash}`);
    const { kind, body } = artifact;
    if ((kind === 'plan' ? contentHash(body) : hashOf(kind, body)) !== hash)
      throw permanent('PlanCorrupt', `artifact ${hash} is not what was signed`);
  }
  return found;
}
