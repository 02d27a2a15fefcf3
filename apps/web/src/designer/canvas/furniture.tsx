import { Background, Controls, MiniMap } from '@xyflow/react';

const minimapSize = { width: 150, height: 112 };

/** What stands around every drawing: the paper, the buttons to move on it, the map. */
export function Furniture() {
  return (
    <>
      <Background gap={20} size={1} />
      <Controls showInteractive={false} position="bottom-left" />
      <MiniMap
        pannable
        zoomable
        style={minimapSize}
        position="bottom-right"
        nodeColor="var(--line-strong)"
        bgColor="var(--panel)"
        maskColor="var(--shadow)"
      />
    </>
  );
}
