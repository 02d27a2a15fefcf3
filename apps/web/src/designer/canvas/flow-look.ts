import { MarkerType, type ReactFlowInstance } from '@xyflow/react';
import { nodeSize } from '../edit/tidy.ts';
import { NodeCard } from './node-card.tsx';
import { PortEdge } from './port-edge.tsx';
import type { FlowEdge, FlowNode } from './to-flow.ts';
import { readableZoom } from './use-show-node.ts';

// Module constants: new objects in a component would make React Flow mount every card again.
export const nodeTypes = { card: NodeCard };
export const edgeTypes = { ports: PortEdge };
export const edgeLook = { markerEnd: { type: MarkerType.ArrowClosed, width: 14, height: 14, color: 'var(--edge)' } };

/** Shows the whole drawing where it can be read; a larger one from its start. */
export function openAtStart(flow: ReactFlowInstance<FlowNode, FlowEdge>, start: { x: number; y: number } | undefined): void {
  void flow.fitView({ padding: 0.1, maxZoom: 1 }).then(() => {
    if (flow.getZoom() >= readableZoom || !start) return;
    const heightPx = document.querySelector('.react-flow')?.clientHeight ?? 800;
    const x = start.x + nodeSize.width / 2;
    void flow.setCenter(x, start.y + heightPx / 2 / readableZoom - 60, { zoom: readableZoom });
  });
}
