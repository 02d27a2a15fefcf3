'use client';
import type { Graph } from '@dunwell/rules/strategy';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { Select } from '../../design/field.tsx';
import { SkeletonRows, Trouble } from '../../design/states.tsx';
import { type Answers, useTRPC } from '../../shell/trpc.ts';
import { DrawingView } from '../viewer/drawing-view.tsx';
import { ChangesPanel } from './changes-panel.tsx';
import { compareDrawings } from './compare-drawings.ts';

interface CompareViewProps {
  readonly strategyId: string;
  readonly versions: Answers['strategy']['get']['versions'];
  /** The drawing as it is now, saved or not. */
  readonly drawing: Graph;
  readonly onClose: () => void;
}

/** Two versions on one canvas: what was added, removed and changed, marked in colour and in words, with settings beside it. */
export function CompareView({ strategyId, versions, drawing, onClose }: CompareViewProps) {
  const t = useTranslations('compare');
  const newest = versions.find(({ status }) => status === 'signed') ?? versions[0];
  const [before, setBefore] = useState(newest?.version ?? 0);
  const [after, setAfter] = useState(0);
  const earlier = useVersion(strategyId, before);
  const later = useVersion(strategyId, after);
  const [left, right] = [before === 0 ? drawing : earlier.graph, after === 0 ? drawing : later.graph];
  const comparison = useMemo(() => (left && right ? compareDrawings(left, right) : undefined), [left, right]);
  const [picked, setPicked] = useState<string>();
  const error = earlier.error ?? later.error;
  return (
    <section aria-label={t('title')} className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="flex h-11 shrink-0 items-center gap-2 border-b bg-panel px-4">
        <h2 className="text-sm font-semibold">{t('title')}</h2>
        <VersionSelect label={t('before')} versions={versions} value={before} onChange={setBefore} />
        <span aria-hidden>→</span>
        <VersionSelect label={t('after')} versions={versions} value={after} onChange={setAfter} />
        <Button className="ml-auto" look="quiet" icon={<X aria-hidden />} onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      {error ? (
        <Trouble error={error} />
      ) : !comparison ? (
        <SkeletonRows />
      ) : (
        <div className="flex min-h-0 flex-1">
          <div className="min-w-0 flex-1">
            <DrawingView
              key={`${before} ${after}`}
              label={t('canvas')}
              graph={comparison.graph}
              marks={comparison.marks}
              follow={picked}
              onPick={setPicked}
            />
          </div>
          <ChangesPanel comparison={comparison} picked={picked} onPick={setPicked} />
        </div>
      )}
    </section>
  );
}

/** A version handed in; 0 is the drawing and needs no asking. */
function useVersion(strategyId: string, version: number) {
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.artifact.get.queryOptions(
      { kind: 'strategy', id: strategyId, version },
      { enabled: version > 0, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  return { graph: data?.body as Graph | undefined, error };
}

interface VersionSelectProps {
  readonly label: string;
  readonly versions: CompareViewProps['versions'];
  readonly value: number;
  readonly onChange: (version: number) => void;
}

function VersionSelect({ label, versions, value, onChange }: VersionSelectProps) {
  const t = useTranslations('compare');
  const statuses = useTranslations('artifactStatuses');
  return (
    <Select aria-label={label} className="!w-52" value={value} onChange={(event) => onChange(Number(event.target.value))}>
      <option value={0}>{t('now')}</option>
      {versions.map(({ version, status }) => (
        <option key={version} value={version}>
          {t('version', { version, status: statuses(status) })}
        </option>
      ))}
    </Select>
  );
}
