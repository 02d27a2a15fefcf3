'use client';
import type { Lang } from '@dunwell/rules';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { clsx } from 'clsx';
import { memo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useShallow } from 'zustand/react/shallow';
import { useDesigner, useDesignerScope, useFindings } from '../designer-context.tsx';
import { MarkBadge } from '../viewer/mark-badge.tsx';
import { type Mark, useMarks } from '../viewer/marks.ts';
import { LiveCount } from './live-count.tsx';
import { NodeIcon } from './node-icon.tsx';
import { readNode } from './read-node.ts';
import type { FlowNode } from './to-flow.ts';
import { usePortName } from './use-port-name.ts';

const looks: Readonly<Record<Mark, string>> = {
  added: 'border-2 border-good',
  removed: 'border-2 border-dashed border-bad opacity-75',
  changed: 'border-2 border-warn',
  here: 'border-accent ring-4 ring-accent/40',
  passed: 'border-accent',
};

/**
 * Draws any node kind from its `face` and `ports`. Memoised because React Flow re-renders every visible node on each
 * drag frame.
 */
export const NodeCard = memo(function NodeCard({ id, data, selected }: NodeProps<FlowNode>) {
  const t = useTranslations('designer');
  const lang = useLocale() as Lang;
  const drawnPorts = useDesigner(useShallow(({ graph }) => graph.edges.filter(({ from }) => from === id).map(({ port }) => port)));
  const interrupts = useDesigner(useShallow(({ graph }) => graph.interrupts.filter(({ to }) => to === id).map(({ on }) => on)));
  const events = useTranslations('events');
  const issue = useFindings().find(({ nodeId, severity }) => nodeId === id && severity === 'error');
  const { isLive } = useDesignerScope();
  const mark = useMarks().nodes[id];
  const view = readNode(data, lang, drawnPorts);
  return (
    <article
      aria-label={`${view.kindTitle}: ${view.title}`}
      className={clsx(
        'relative w-[232px] rounded-lg border bg-panel px-3 pt-2.5 pb-3 shadow-card transition-shadow hover:shadow-pop',
        mark ? looks[mark] : selected ? 'border-accent ring-2 ring-accent/25' : issue ? 'border-bad' : 'border-line-strong',
      )}
    >
      {data.kind === 'start' ? null : <Handle type="target" position={Position.Top} />}
      {isLive ? <LiveCount nodeId={id} /> : null}
      {mark ? (
        <span className="absolute -top-2.5 right-2 rounded-sm bg-panel">
          <MarkBadge mark={mark} />
        </span>
      ) : null}
      <div className="flex items-center gap-2">
        <NodeIcon icon={view.icon} group={view.group} />
        <h3 className="min-w-0 flex-1 truncate text-sm font-semibold">{view.title}</h3>
        {view.title === view.kindTitle ? null : <span className="shrink-0 text-2xs text-faint">{view.kindTitle}</span>}
      </div>
      <p className={clsx('mt-1.5 line-clamp-2 text-xs', issue ? 'text-bad' : 'text-soft')} title={issue?.message[lang] ?? view.summary}>
        {issue ? issue.message[lang] : (view.summary ?? t('needsSettings'))}
      </p>
      {interrupts.length === 0 ? null : (
        <p className="mt-1 truncate text-2xs text-warn">
          {t('interrupt', { events: interrupts.map((event) => events(event)).join(', ') })}
        </p>
      )}
      <Ports ports={view.ports} connected={drawnPorts} />
    </article>
  );
});

interface PortsProps {
  readonly ports: readonly string[];
  readonly connected: readonly string[];
}

/** Exits along the lower edge, evenly; each names itself on hover, its line names it on the canvas. */
function Ports({ ports, connected }: PortsProps) {
  const name = usePortName();
  return ports.map((port, at) => (
    <Handle
      key={port}
      id={port}
      type="source"
      position={Position.Bottom}
      role="img"
      title={name(port)}
      aria-label={name(port)}
      style={{ left: `${((at + 1) / (ports.length + 1)) * 100}%`, ...(connected.includes(port) ? { background: 'var(--accent)' } : {}) }}
    />
  ));
}
