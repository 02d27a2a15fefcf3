import { contentHash } from '../artifact/content-hash.ts';
import { hashOf } from '../artifact/kind.ts';
import type { Json } from '../json.ts';
import type { Bundle, BundledArtifact } from './bundle.ts';
import { compile } from './compile.ts';
import { pinnedResolve } from './pinned-resolve.ts';
import type { Plan } from './plan.ts';

/** The hash a bundle is sealed with. */
export const bundleHash = ({ hash: _hash, ...rest }: Omit<Bundle, 'hash'> & { hash?: string }): string =>
  contentHash(rest as unknown as Json);

/** The content hash of an artifact in a bundle. */
const bundledHash = ({ kind, body }: Pick<BundledArtifact, 'kind' | 'body'>): string =>
  kind === 'plan' ? contentHash(body) : hashOf(kind, body);

/** Everything that speaks against a bundle: altered, incomplete, or drawings that are not what their plans were made from. */
export function checkBundle(bundle: Bundle): readonly string[] {
  const altered = bundle.artifacts.filter((each) => bundledHash(each) !== each.hash);
  if (altered.length > 0) return altered.map(({ kind, id }) => `${kind} ${id}: is not what its hash says`);
  if (bundleHash(bundle) !== bundle.hash) return ['hash: the file was altered after it was written'];
  const { kind, id, hash } = bundle.of;
  const isThere = bundle.artifacts.some((each) => each.kind === kind && each.id === id && each.hash === hash);
  return [...(isThere ? [] : [`of: ${kind} ${id} is not in the file`]), ...misnamed(bundle), ...incomplete(bundle), ...unplanned(bundle)];
}

/** The name in a document is what plans know it by. */
const misnamed = ({ artifacts }: Bundle): string[] =>
  artifacts.flatMap(({ kind, id, body }) => {
    const own = (body as { readonly id?: Json; readonly strategyId?: Json } | null)?.[kind === 'plan' ? 'strategyId' : 'id'];
    return own === undefined || own === id ? [] : [`${kind} ${id}: calls itself ${JSON.stringify(own)}`];
  });

const plansIn = ({ artifacts }: Bundle) =>
  artifacts.flatMap(({ kind, id, hash, body }) => (kind === 'plan' ? [{ id, hash, plan: body as unknown as Plan }] : []));

function incomplete(bundle: Bundle): string[] {
  const hashes = new Set(bundle.artifacts.map(({ hash }) => hash));
  return plansIn(bundle).flatMap(({ id, plan }) =>
    plan.artifacts.filter((pin) => !hashes.has(pin.hash)).map((pin) => `plan ${id}: its ${pin.kind} ${pin.id} is not in the file`),
  );
}

function unplanned(bundle: Bundle): string[] {
  const bodies = new Map(bundle.artifacts.map(({ hash, body }) => [hash, body]));
  const plans = plansIn(bundle);
  return bundle.artifacts.flatMap(({ kind, id, body }) => {
    if (kind !== 'strategy') return [];
    const isMade = plans.some(({ hash, plan }) => {
      const compiled = compile(
        body,
        pinnedResolve(plan, (of) => bodies.get(of)),
      );
      return compiled.ok && compiled.hash === hash;
    });
    return isMade ? [] : [`strategy ${id}: none of the plans in the file was made from it`];
  });
}
