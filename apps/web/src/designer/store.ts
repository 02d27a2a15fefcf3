import type { CaseEventName } from '@dunwell/rules';
import type { Graph, GraphNode } from '@dunwell/rules/strategy';
import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import { addInterruptTarget } from './edit/add-interrupt-target.ts';
import { addNode, type Point } from './edit/add-node.ts';
import { changeNode } from './edit/change-node.ts';
import { type Clipping, paste } from './edit/clipping.ts';
import { connect } from './edit/connect.ts';
import { moveNodes } from './edit/move-nodes.ts';
import { remove } from './edit/remove.ts';
import { routeInterrupt } from './edit/route-interrupt.ts';
import { tidy } from './edit/tidy.ts';

export interface Designer {
  readonly graph: Graph;
  /** The drawing as last loaded or saved: what "changed" is measured against. */
  readonly saved: Graph;
  /** Nodes to be selected by the canvas after the next change. */
  readonly toSelect: readonly string[];
  readonly add: (kind: string, at: Point) => string;
  readonly move: (places: Readonly<Record<string, Point>>) => void;
  readonly connect: (edge: { from: string; port: string; to: string }) => void;
  readonly remove: (nodeIds: readonly string[], edgeIds: readonly string[]) => void;
  readonly changeNode: (id: string, change: Partial<Pick<GraphNode, 'label' | 'config'>>) => void;
  readonly rename: (name: string) => void;
  readonly paste: (clipping: Clipping, by: Point) => void;
  readonly tidy: () => void;
  /** `undefined`: the safe default, or for other events nothing. */
  readonly routeInterrupt: (on: CaseEventName, to: string | undefined) => void;
  /** Draws a step for an interrupt and leads it there: one step of undo. */
  readonly addInterruptTarget: (on: CaseEventName, node: Pick<GraphNode, 'kind' | 'config'>) => string;
  readonly select: (nodeIds: readonly string[]) => void;
  readonly markSaved: (graph: Graph) => void;
}

/** Steps that undo remembers. */
const historyLimit = 200;

/** The drawing being edited. Every action is one step of undo; the history holds drawings only, not selections. */
export const createDesigner = (graph: Graph, saved: Graph = graph) =>
  createStore<Designer>()(
    temporal(
      (set, get) => ({
        graph,
        saved,
        toSelect: [],
        add: (kind, at) => {
          const added = addNode(get().graph, kind, at);
          set({ graph: added.graph, toSelect: [added.id] });
          return added.id;
        },
        move: (places) => set({ graph: moveNodes(get().graph, places) }),
        connect: (edge) => set({ graph: connect(get().graph, edge) }),
        remove: (nodeIds, edgeIds) => set({ graph: remove(get().graph, nodeIds, edgeIds) }),
        changeNode: (id, change) => set({ graph: changeNode(get().graph, id, change) }),
        rename: (name) => set({ graph: { ...get().graph, name } }),
        paste: (clipping, by) => {
          const pasted = paste(get().graph, clipping, by);
          set({ graph: pasted.graph, toSelect: pasted.ids });
        },
        tidy: () => set({ graph: moveNodes(get().graph, tidy(get().graph)) }),
        routeInterrupt: (on, to) => set({ graph: routeInterrupt(get().graph, on, to) }),
        addInterruptTarget: (on, node) => {
          const added = addInterruptTarget(get().graph, on, node);
          set({ graph: added.graph, toSelect: [added.id] });
          return added.id;
        },
        select: (toSelect) => set({ toSelect }),
        markSaved: (kept) => set({ saved: kept }),
      }),
      { partialize: ({ graph: drawn }) => ({ graph: drawn }), equality: (a, b) => a.graph === b.graph, limit: historyLimit },
    ),
  );
export type DesignerStore = ReturnType<typeof createDesigner>;
