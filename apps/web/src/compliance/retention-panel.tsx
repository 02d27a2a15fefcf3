'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Panel } from '../design/panel.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';
import { useMay } from '../shell/use-may.ts';
import { FateTable } from './fate-table.tsx';
import { hasFilesLeft, RetentionRuns } from './retention-runs.tsx';

/** What a retention run of today would purge and keep and why, the runs that were made, and the run itself. */
export function RetentionPanel() {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  const may = useMay();
  const { count } = useFormat();
  const [isSure, setSure] = useState(false);
  const history = useQuery(
    trpc.retention.history.queryOptions(undefined, {
      // The worker deletes the files after the run.
      refetchInterval: ({ state }) => (state.data?.runs.some(hasFilesLeft) ? 3000 : false),
    }),
  );
  const rehearsal = useQuery(trpc.retention.rehearse.queryOptions(undefined, { enabled: may('retention.run'), staleTime: 30_000 }));
  const preview = rehearsal.data;
  return (
    <Panel
      title={t('retention')}
      actions={
        may('retention.run') && preview && preview.purged > 0 ? (
          <Button look="danger" onClick={() => setSure(true)}>
            {t('purge')}
          </Button>
        ) : null
      }
      flush
    >
      {rehearsal.error ? <Trouble error={rehearsal.error} retry={rehearsal.refetch} /> : null}
      {preview ? (
        <>
          <dl className="grid grid-cols-1 gap-4 border-b px-4 py-3 md:grid-cols-3">
            {(['purged', 'keptByLaw', 'keptByHold'] as const).map((fate) => (
              <div key={fate}>
                <dt className="text-xs text-faint">{t(`wouldBe.${fate}`)}</dt>
                <dd className="text-xl font-semibold">{count(preview[fate])}</dd>
              </div>
            ))}
          </dl>
          <FateTable fates={preview.fates} />
        </>
      ) : rehearsal.isLoading ? (
        <SkeletonRows rows={3} />
      ) : null}
      <h3 className="border-t bg-sunken px-4 py-1.5 text-xs font-medium text-soft">{t('runs')}</h3>
      {history.error ? (
        <Trouble error={history.error} retry={history.refetch} />
      ) : history.data ? (
        <RetentionRuns runs={history.data.runs} unnamedFiles={history.data.unnamedFiles} />
      ) : (
        <SkeletonRows rows={2} />
      )}
      {isSure && preview ? <PurgeDialog persons={preview.purged} onClose={() => setSure(false)} /> : null}
    </Panel>
  );
}

function PurgeDialog({ persons, onClose }: { readonly persons: number; readonly onClose: () => void }) {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const run = useMutation(
    trpc.retention.run.mutationOptions({
      onSuccess: ({ purged }) => {
        toast.success(t('purgedNow', { count: purged }));
        void queries.invalidateQueries({ queryKey: trpc.retention.pathKey() });
        onClose();
      },
      onError: (error) => toast.error(t('refused'), { description: error.message }),
    }),
  );
  return (
    <Dialog isOpen onClose={onClose} title={t('purgeTitle')}>
      <div className="flex flex-col gap-4">
        <p className="text-soft">{t('purgeHelp', { count: persons })}</p>
        <Button look="danger" className="self-end" disabled={run.isPending} onClick={() => run.mutate({ isSure: true })}>
          {run.isPending ? t('purging') : t('purge')}
        </Button>
      </div>
    </Dialog>
  );
}
