'use client';
import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { useDesignerScope } from '../designer-context.tsx';
import { nodeSize } from '../edit/tidy.ts';

/** Smallest scale at which a card can be read. */
export const readableZoom = 0.7;

/** Brings a step of the drawing into the middle of the canvas, also one that has just been drawn. */
export function useShowNode(): (nodeId: string) => void {
  const { setCenter, getZoom } = useReactFlow();
  const { store } = useDesignerScope();
  return useCallback(
    (nodeId) => {
      const place = store.getState().graph.layout[nodeId] ?? { x: 0, y: 0 };
      const zoom = Math.max(getZoom(), readableZoom);
      void setCenter(place.x + nodeSize.width / 2, place.y + nodeSize.height / 2, { zoom, duration: 250 });
    },
    [store, setCenter, getZoom],
  );
}
