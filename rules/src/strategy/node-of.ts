import type { z } from 'zod';
import type { CaseEventName } from '../case-event.ts';
import type { Reply } from '../effects.ts';
import type { Json } from '../json.ts';
import type { Lang, Words } from '../lang.ts';
import type { Issue } from './issue.ts';
import { liftConfig } from './lift-config.ts';
import type { Bounds, Move, NodeType, Scene, Write } from './node-type.ts';
import { nodeTypes } from './nodes/index.ts';
import type { ArtifactRef, PlanNode } from './plan.ts';
import type { Resolve } from './resolve.ts';

type Settings = Readonly<Record<string, Json>>;

// The registry holds kinds with different settings. Each is only ever given settings that its own schema has parsed,
// so this is the one place where the difference is forgotten.
const types = nodeTypes as unknown as Readonly<Record<string, NodeType<string, z.ZodType<Settings>>>>;

/** The definition of a kind, if there is one. */
export const nodeType = (kind: string): NodeType<string, z.ZodType<Settings>> | undefined =>
  Object.hasOwn(types, kind) ? types[kind] : undefined;

/** A node of a plan with its settings read: everything it can do, without naming its kind. */
export interface BoundNode {
  readonly kind: string;
  readonly config: Settings;
  readonly ports: readonly string[];
  readonly bounds: Bounds;
  readonly references: readonly ArtifactRef[];
  readonly countsVisits: boolean;
  readonly listens: readonly CaseEventName[];
  readonly title: Words;
  examine(resolve: Resolve): readonly Issue[];
  summary(lang: Lang): string;
  enter(scene: Scene): Move;
  resume(scene: Scene, reply: Reply): Move;
  interrupted(scene: Scene): readonly Write[];
}

/** Exits of a kind under these settings. */
export const portsOf = (type: NodeType<string, z.ZodType<Settings>>, config: Settings): readonly string[] =>
  typeof type.ports === 'function' ? type.ports(config) : type.ports;

const bound = new WeakMap<PlanNode, BoundNode>();

/** Reads a plan's node once and remembers it: a plan is immutable. Throws on a node that no compiler lets through. */
export function nodeOf(node: PlanNode): BoundNode {
  const known = bound.get(node);
  if (known) return known;
  const type = nodeType(node.kind);
  if (!type) throw new Error(`unknown node kind ${node.kind}`);
  const lifted = liftConfig(type, node.version ?? 0, node.config);
  if (!lifted.ok) throw new Error(`${node.kind} settings are of version ${node.version}, newer than this engine`);
  const made = bind(type, type.config.parse(lifted.config));
  bound.set(node, made);
  return made;
}

function bind(type: NodeType<string, z.ZodType<Settings>>, config: Settings): BoundNode {
  return {
    kind: type.kind,
    config,
    ports: portsOf(type, config),
    bounds: type.bounds(config),
    references: type.references?.(config) ?? [],
    listens: type.listens?.(config) ?? [],
    countsVisits: type.countsVisits?.(config) ?? false,
    title: type.face.title,
    examine: (resolve) => type.examine?.(config, resolve) ?? [],
    summary: (lang) => type.face.summary(config, lang),
    enter: (scene) => type.enter(config, scene),
    resume: (scene, reply) => (type.resume ?? type.enter)(config, scene, reply),
    interrupted: (scene) => type.interrupted?.(config, scene) ?? [],
  };
}
