'use client';
import { applyNodeChanges, type Connection, type NodeChange, type OnSelectionChangeParams, ReactFlow, useReactFlow } from '@xyflow/react';
import { type DragEvent, useCallback, useEffect, useMemo, useState } from 'react';
import { useDesigner, useDesignerScope } from '../designer-context.tsx';
import { edgeLook, edgeTypes, nodeTypes, openAtStart } from './flow-look.ts';
import { Furniture } from './furniture.tsx';
import { type FlowEdge, type FlowNode, flowEdges, flowNodes } from './to-flow.ts';

const grid: [number, number] = [4, 4];

interface CanvasProps {
  readonly onSelect: (nodeIds: readonly string[]) => void;
}

/** The drawing. React Flow moves and selects; what the person means goes to the store, one step per action. */
export function Canvas({ onSelect }: CanvasProps) {
  const { store, mayEdit } = useDesignerScope();
  const { screenToFlowPosition } = useReactFlow();
  const graph = useDesigner((designer) => designer.graph);
  const edges = useMemo(() => flowEdges(graph), [graph]);
  const [nodes, setNodes] = useFlowNodes();

  // React Flow tells the selection anew whenever this function changes: a new one per drawing of the screen would never end.
  const onSelectionChange = useCallback(
    ({ nodes: chosen }: OnSelectionChangeParams<FlowNode>) => onSelect(chosen.map(({ id }) => id)),
    [onSelect],
  );
  const onNodesChange = (changes: NodeChange<FlowNode>[]) => {
    setNodes((before) =>
      applyNodeChanges(
        changes.filter(({ type }) => type !== 'remove'),
        before,
      ),
    );
    const places = changes.flatMap((change) =>
      change.type === 'position' && change.dragging === false && change.position ? [[change.id, change.position] as const] : [],
    );
    const moved = places.filter(([id, { x, y }]) => graph.layout[id]?.x !== x || graph.layout[id]?.y !== y);
    if (moved.length > 0) store.getState().move(Object.fromEntries(moved));
  };
  const onConnect = ({ source, sourceHandle, target }: Connection) => {
    if (sourceHandle) store.getState().connect({ from: source, port: sourceHandle, to: target });
  };
  const onDelete = (gone: { nodes: FlowNode[]; edges: FlowEdge[] }) =>
    store.getState().remove(
      gone.nodes.map(({ id }) => id),
      gone.edges.flatMap(({ data }) => data?.edgeIds ?? []),
    );
  const onDrop = (event: DragEvent) => {
    const kind = event.dataTransfer.getData('application/dunwell-kind');
    if (kind) store.getState().add(kind, screenToFlowPosition({ x: event.clientX, y: event.clientY }));
  };

  return (
    <ReactFlow<FlowNode, FlowEdge>
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      defaultEdgeOptions={edgeLook}
      onNodesChange={onNodesChange}
      onConnect={onConnect}
      onDelete={onDelete}
      onDrop={onDrop}
      onDragOver={(event) => event.preventDefault()}
      onSelectionChange={onSelectionChange}
      nodesDraggable={mayEdit}
      nodesConnectable={mayEdit}
      edgesReconnectable={false}
      deleteKeyCode={mayEdit ? ['Backspace', 'Delete'] : null}
      snapToGrid
      snapGrid={grid}
      onInit={(flow) => openAtStart(flow, graph.layout[graph.start])}
      minZoom={0.1}
      maxZoom={2}
    >
      <Furniture />
    </ReactFlow>
  );
}

/** The cards as React Flow knows them (measured, selected), following the drawing. */
function useFlowNodes() {
  const graph = useDesigner((designer) => designer.graph);
  const toSelect = useDesigner((designer) => designer.toSelect);
  const [nodes, setNodes] = useState<FlowNode[]>(() => flowNodes(graph));
  useEffect(() => {
    setNodes((before) => {
      const known = new Map(before.map((node) => [node.id, node]));
      return flowNodes(graph).map((node) => {
        const { measured, selected } = known.get(node.id) ?? {};
        return { ...node, ...(measured ? { measured } : {}), ...(selected ? { selected } : {}) };
      });
    });
  }, [graph]);
  useEffect(() => {
    if (toSelect.length > 0) setNodes((before) => before.map((node) => ({ ...node, selected: toSelect.includes(node.id) })));
  }, [toSelect]);
  return [nodes, setNodes] as const;
}
