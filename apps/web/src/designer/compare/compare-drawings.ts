import type { Json } from '@dunwell/rules';
import { type Change, diff } from '@dunwell/rules/artifact';
import type { Graph } from '@dunwell/rules/strategy';
import { lineId } from '../canvas/to-flow.ts';
import type { Mark, Marks } from '../viewer/marks.ts';

/** Two versions as one drawing: everything either of them has, and what became of it. */
export interface Comparison {
  readonly graph: Graph;
  readonly marks: Marks;
  /** What changed about a step itself. */
  readonly ofNode: Readonly<Record<string, readonly Change[]>>;
  /** Everything that runs, in words. */
  readonly changes: readonly Change[];
}

/** Lays the later version over the earlier one. What was removed stays where it lay. */
export function compareDrawings(before: Graph, after: Graph): Comparison {
  const changes = diff('strategy', before as unknown as Json, after as unknown as Json).filter(({ type }) => type !== 'moved');
  const ids = Object.keys({ ...before.nodes, ...after.nodes });
  const ofNode = Object.fromEntries(
    ids.flatMap((id) => {
      const own = changes.filter(({ at }) => nodeOf(at, ids) === id);
      return own.length > 0 ? [[id, own]] : [];
    }),
  );
  const nodes = Object.fromEntries(Object.keys(ofNode).map((id) => [id, markOf(id, before.nodes, after.nodes)]));
  const removed = before.edges.filter((edge) => !after.edges.some((other) => isSame(edge, other)));
  const added = after.edges.filter((edge) => !before.edges.some((other) => isSame(edge, other)));
  const graph: Graph = {
    ...after,
    nodes: { ...before.nodes, ...after.nodes },
    layout: { ...before.layout, ...after.layout },
    edges: [...after.edges, ...removed],
  };
  const marked = (lines: Graph['edges'], mark: Mark) => lines.map((edge) => [lineId(edge), mark] as const);
  const edges = Object.fromEntries([...marked(added, 'added'), ...marked(removed, 'removed')]);
  return { graph, marks: { nodes, edges }, ofNode, changes };
}

/** The step a change is about: the longest id that fits, for ids may hold dots. */
function nodeOf(at: string, ids: readonly string[]): string | undefined {
  const fitting = ids.filter((id) => at === `nodes.${id}` || at.startsWith(`nodes.${id}.`));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

const markOf = (id: string, before: Graph['nodes'], after: Graph['nodes']): Mark =>
  !before[id] ? 'added' : !after[id] ? 'removed' : 'changed';

type Edge = Graph['edges'][number];
const isSame = (a: Edge, b: Edge): boolean => a.from === b.from && a.port === b.port && a.to === b.to;
