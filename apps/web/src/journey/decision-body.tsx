'use client';
import type { Json } from '@dunwell/rules';
import { nodeType, type TraceEntry } from '@dunwell/rules/strategy';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePortName } from '../designer/canvas/use-port-name.ts';
import { readStamps } from '../format/read-stamps.ts';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';
import { Evidence } from './evidence.tsx';

interface DecisionBodyProps {
  readonly decision: Answers['case']['journey']['decided'][number];
  readonly zone: string;
  readonly currency: string;
}

/** One decision: the nodes walked, why each went on as it did, with the evidence on demand. */
export function DecisionBody({ decision, zone, currency }: DecisionBodyProps) {
  const t = useTranslations('journey');
  const { lang } = useFormat();
  const portName = usePortName();
  const trace = decision.trace as unknown as readonly TraceEntry[];
  return (
    <ul className="flex flex-col gap-1">
      {trace.map((entry, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a walk can pass the same node twice; its order never changes
        <li key={at}>
          <p>
            <span className="font-medium">{entry.label || (nodeType(entry.kind)?.face.title[lang] ?? entry.nodeId)}</span>{' '}
            {isNews(entry) ? <span className="text-soft">{readStamps(entry.because[lang], zone, lang)}</span> : null}
            {entry.port === undefined || entry.port.startsWith('interrupt:') ? null : (
              <span className="ml-1 inline-flex items-center text-xs text-faint">
                <ChevronRight aria-hidden className="size-3" />
                {portName(entry.port)}
              </span>
            )}
          </p>
          {entry.evidence === undefined ? null : <Evidence evidence={entry.evidence as Json} zone={zone} currency={currency} />}
        </li>
      ))}
      <li className="text-2xs text-faint" title={`plan ${decision.planHash}\ninput ${decision.inputHash}`}>
        {t('decision', { seq: decision.seq, engine: decision.engineVersion })}
      </li>
    </ul>
  );
}

/** A node that gives no reason of its own is told by its name alone. */
const isNews = ({ kind, label, because }: TraceEntry): boolean => because.en !== label && because.en !== nodeType(kind)?.face.title.en;
