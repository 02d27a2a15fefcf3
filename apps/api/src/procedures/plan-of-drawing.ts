import type { Db } from '@dunwell/db';
import { artifactsByHash } from '@dunwell/db/decision';
import { plansOf } from '@dunwell/db/publishing';
import { compile, type Graph, type Plan, pinnedResolve } from '@dunwell/rules/strategy';

/** A plan as it is on file. */
interface StoredPlan {
  readonly hash: string;
  readonly plan: Plan;
}

/**
 * The plans on file that this very drawing compiles to, newest first: each is compiled again from the drawing and the
 * versions it pins. What is signed or put to work is thus what was handed in, whatever has been drawn or changed since.
 */
export async function* plansOfDrawing(db: Db, drawing: Graph): AsyncGenerator<StoredPlan> {
  for (const { hash, body } of await plansOf(db, drawing.id)) {
    const plan = body as unknown as Plan;
    const pinned = await artifactsByHash(
      db,
      plan.artifacts.map((pin) => pin.hash),
    );
    const bodies = new Map(pinned.map((artifact) => [artifact.hash, artifact.body]));
    const compiled = compile(
      drawing,
      pinnedResolve(plan, (of) => bodies.get(of)),
    );
    if (compiled.ok && compiled.hash === hash) yield { hash, plan };
  }
}
