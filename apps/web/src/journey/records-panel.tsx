'use client';
import { useQuery } from '@tanstack/react-query';
import { FileDown, Lock, LockOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { HoldDialog } from '../compliance/hold-dialog.tsx';
import { useEvidenceFile } from '../compliance/use-evidence-file.ts';
import { Badge } from '../design/badge.tsx';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/panel.tsx';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';
import { useMay } from '../shell/use-may.ts';

/** The person's records: taken out as one file, and held against purging. For those who answer for them. */
export function RecordsPanel({ caseId }: { readonly caseId: string }) {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  const may = useMay();
  const { date } = useFormat();
  const [act, setAct] = useState<'hold' | 'release'>();
  const file = useEvidenceFile();
  const facts = useQuery(trpc.person.facts.queryOptions({ caseId }, { staleTime: 5000 }));
  if (!may('evidence.export') && !may('legalHold.set')) return null;
  const standing = facts.data?.holds.find(({ releasedAtMs }) => releasedAtMs === null);
  return (
    <Panel title={t('tabs.records')} actions={standing ? <Badge tone="accent">{t('onHold')}</Badge> : null}>
      <div className="flex flex-col gap-3">
        {standing ? (
          <p className="text-soft">
            {standing.reason}
            <span className="block text-xs text-faint">
              {standing.placedBy} · {date(standing.placedAtMs)}
            </span>
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2">
          {may('evidence.export') ? (
            <Button icon={<FileDown aria-hidden />} disabled={file.isPending} onClick={() => file.mutate({ caseId })}>
              {file.isPending ? t('collecting') : t('takeEvidence')}
            </Button>
          ) : null}
          {may('legalHold.set') && facts.data ? (
            <Button icon={standing ? <LockOpen aria-hidden /> : <Lock aria-hidden />} onClick={() => setAct(standing ? 'release' : 'hold')}>
              {t(standing ? 'lift' : 'setHold')}
            </Button>
          ) : null}
        </div>
      </div>
      {act ? <HoldDialog caseId={caseId} act={act} onClose={() => setAct(undefined)} /> : null}
    </Panel>
  );
}
