'use client';
import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react';
import { clsx } from 'clsx';
import { type CSSProperties, memo } from 'react';
import { useTranslations } from 'use-intl';
import type { Mark } from '../viewer/marks.ts';
import type { FlowEdge } from './to-flow.ts';
import { usePortName } from './use-port-name.ts';

/** Exits that say nothing beyond "go on" need no name on the line. */
const plain = new Set(['next', 'elapsed', 'done']);

/** Lines that stand out differ in their stroke as well as in colour, and say why beside their exits. */
const strokes: Readonly<Record<Mark, CSSProperties>> = {
  added: { stroke: 'var(--good)', strokeWidth: 2.5 },
  removed: { stroke: 'var(--bad)', strokeWidth: 1.5, strokeDasharray: '6 4' },
  changed: { stroke: 'var(--warn)', strokeWidth: 2 },
  here: { stroke: 'var(--accent)', strokeWidth: 3.5 },
  passed: { stroke: 'var(--accent)', strokeWidth: 2, strokeDasharray: '2 3' },
};

/** A line from exits to a node, named by the exits. */
export const PortEdge = memo(function PortEdge({ id, data, selected, markerEnd, ...ends }: EdgeProps<FlowEdge>) {
  const name = usePortName();
  const [path, x, y] = getSmoothStepPath({ ...ends, borderRadius: 10 });
  const marks = useTranslations('marks');
  const mark = data?.mark;
  const ports = data?.ports ?? [];
  const isPlain = ports.length === 1 && plain.has(ports[0]!);
  return (
    <>
      <BaseEdge id={id} path={path} {...(markerEnd ? { markerEnd } : {})} {...(mark ? { style: strokes[mark] } : {})} />
      {isPlain && !isCompared(mark) ? null : (
        <EdgeLabelRenderer>
          <div
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
            className={clsx(
              'pointer-events-none absolute max-w-44 truncate rounded-sm bg-canvas px-1 text-2xs leading-4',
              selected ? 'text-accent' : 'text-faint',
            )}
          >
            {[...(isCompared(mark) ? [marks(mark)] : []), ports.map(name).join(' · ')].join(': ')}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

const isCompared = (mark: Mark | undefined): mark is 'added' | 'removed' => mark === 'added' || mark === 'removed';
