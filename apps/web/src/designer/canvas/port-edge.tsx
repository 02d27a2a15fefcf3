'use client';
import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react';
import { clsx } from 'clsx';
import { memo } from 'react';
import type { FlowEdge } from './to-flow.ts';
import { usePortName } from './use-port-name.ts';

/** Exits that say nothing beyond "go on" need no name on the line. */
const plain = new Set(['next', 'elapsed', 'done']);

/** A line from exits to a node, named by the exits. */
export const PortEdge = memo(function PortEdge({ id, data, selected, markerEnd, ...ends }: EdgeProps<FlowEdge>) {
  const name = usePortName();
  const [path, x, y] = getSmoothStepPath({ ...ends, borderRadius: 10 });
  const ports = data?.ports ?? [];
  const isPlain = ports.length === 1 && plain.has(ports[0]!);
  return (
    <>
      <BaseEdge id={id} path={path} {...(markerEnd ? { markerEnd } : {})} />
      {isPlain ? null : (
        <EdgeLabelRenderer>
          <div
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
            className={clsx(
              'pointer-events-none absolute max-w-44 truncate rounded-sm bg-canvas px-1 text-2xs leading-4',
              selected ? 'text-accent' : 'text-faint',
            )}
          >
            {ports.map(name).join(' · ')}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
