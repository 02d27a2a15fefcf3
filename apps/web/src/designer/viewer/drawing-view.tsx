'use client';
import type { Graph } from '@dunwell/rules/strategy';
import { ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { edgeLook, edgeTypes, nodeTypes, openAtStart } from '../canvas/flow-look.ts';
import { Furniture } from '../canvas/furniture.tsx';
import { flowEdges, flowNodes } from '../canvas/to-flow.ts';
import { readableZoom } from '../canvas/use-show-node.ts';
import { DesignerProvider, FindingsProvider } from '../designer-context.tsx';
import { nodeSize } from '../edit/tidy.ts';
import { createDesigner } from '../store.ts';
import { type Marks, MarksProvider } from './marks.ts';

interface DrawingViewProps {
  readonly label: string;
  readonly graph: Graph;
  readonly marks: Marks;
  /** The step to keep in view. */
  readonly follow?: string | undefined;
  readonly onPick?: (nodeId: string) => void;
}

/** A drawing to look at, not to change, with what stands out on it. */
export function DrawingView(props: DrawingViewProps) {
  const { graph, marks, label } = props;
  const scope = useMemo(() => ({ store: createDesigner(graph), strategyId: graph.id, mayEdit: false, isLive: false }), [graph]);
  return (
    <DesignerProvider value={scope}>
      <FindingsProvider value={[]}>
        <MarksProvider value={marks}>
          <ReactFlowProvider>
            <section aria-label={label} className="h-full w-full">
              <Flow {...props} />
            </section>
          </ReactFlowProvider>
        </MarksProvider>
      </FindingsProvider>
    </DesignerProvider>
  );
}

const isCalm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

function Flow({ graph, marks, follow, onPick }: DrawingViewProps) {
  const { setCenter, getZoom } = useReactFlow();
  const nodes = useMemo(() => flowNodes(graph), [graph]);
  const edges = useMemo(() => flowEdges(graph, marks.edges), [graph, marks.edges]);
  useEffect(() => {
    const place = follow === undefined ? undefined : graph.layout[follow];
    if (!place) return;
    const zoom = Math.max(getZoom(), readableZoom);
    void setCenter(place.x + nodeSize.width / 2, place.y + nodeSize.height / 2, { zoom, duration: isCalm() ? 0 : 250 });
  }, [follow, graph, setCenter, getZoom]);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      defaultEdgeOptions={edgeLook}
      nodesDraggable={false}
      nodesConnectable={false}
      edgesFocusable={false}
      deleteKeyCode={null}
      onNodeClick={(_, { id }) => onPick?.(id)}
      onInit={(flow) => openAtStart(flow, graph.layout[follow ?? graph.start])}
      minZoom={0.1}
      maxZoom={2}
    >
      <Furniture />
    </ReactFlow>
  );
}
