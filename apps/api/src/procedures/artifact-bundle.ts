import type { Db } from '@dunwell/db';
import { artifactsByHash, type StoredArtifact } from '@dunwell/db/decision';
import { readDrawing } from '@dunwell/db/drawing';
import { signOffsOf } from '@dunwell/db/publishing';
import type { Json } from '@dunwell/rules';
import { type Bundle, type BundledArtifact, bundleHash, type Graph, type Plan } from '@dunwell/rules/strategy';
import { TRPCError } from '@trpc/server';
import { plansOfDrawing } from './plan-of-drawing.ts';

/** Gathers an artifact with everything it uses, however deep; what is used stands before what uses it. */
export async function bundleOf(db: Db, { kind, id, hash, name, body }: StoredArtifact & { readonly name: string }): Promise<Bundle> {
  const gathered: BundledArtifact[] = [];
  if (kind === 'strategy') {
    const plan = (await plansOfDrawing(db, body as unknown as Graph).next()).value;
    if (!plan) throw notOnFile('the plan of this version');
    gathered.push(...(await partsOf(db, plan.hash)));
  }
  gathered.push({ kind, id, hash, name, body });
  const artifacts = [...new Map(gathered.map((each) => [`${each.kind} ${each.hash}`, each])).values()];
  const signatures = await signOffsOf(
    db,
    artifacts.map((each) => each.hash),
  );
  const bundle = { format: 'dunwell.bundle/1', of: { kind, id, hash }, artifacts, signatures } as const;
  return { ...bundle, hash: bundleHash(bundle) };
}

/** A plan after everything it pins, and before the drawing it was made from, which is what a person signs. */
async function partsOf(db: Db, planHash: string): Promise<BundledArtifact[]> {
  const [stored] = await artifactsByHash(db, [planHash]);
  if (!stored) throw notOnFile(`plan ${planHash}`);
  const { artifacts: pins, strategyId } = stored.body as unknown as Plan;
  const found = await artifactsByHash(
    db,
    pins.map(({ hash }) => hash),
  );
  const parts: BundledArtifact[] = [];
  for (const pin of pins) {
    const part = found.find(({ hash }) => hash === pin.hash);
    if (!part) throw notOnFile(`${pin.kind} ${pin.id}`);
    if (pin.kind === 'strategy') parts.push(...(await partsOf(db, pin.hash)));
    else parts.push(named(part));
  }
  return [...parts, named(stored), ...(await drawingOf(db, strategyId, planHash))];
}

async function drawingOf(db: Db, id: string, planHash: string): Promise<BundledArtifact[]> {
  for (const { hash, body } of (await readDrawing(db, id)).versions)
    for await (const plan of plansOfDrawing(db, body))
      if (plan.hash === planHash) return [{ kind: 'strategy', id, hash, name: body.name, body: body as unknown as Json }];
  return [];
}

const notOnFile = (what: string) => new TRPCError({ code: 'PRECONDITION_FAILED', message: `${what} is not on file: hand it in again` });

function named(stored: StoredArtifact): BundledArtifact {
  const name = (stored.body as { readonly name?: unknown } | null)?.name;
  return { ...stored, name: typeof name === 'string' ? name.slice(0, 200) : stored.id };
}
