import type { Json } from '../json.ts';
import type { NodeType } from './node-type.ts';

type Settings = Readonly<Record<string, Json>>;

/** Lifts settings drawn with an older version of their kind, one version at a time. */
export function liftConfig(
  type: Pick<NodeType, 'version' | 'migrations'>,
  from: number,
  config: Settings,
): { readonly ok: true; readonly config: Settings } | { readonly ok: false; readonly newest: number } {
  if (from > type.version) return { ok: false, newest: type.version };
  let lifted = { ...config };
  for (const lift of type.migrations.slice(from, type.version)) lifted = lift(lifted);
  return { ok: true, config: lifted };
}
