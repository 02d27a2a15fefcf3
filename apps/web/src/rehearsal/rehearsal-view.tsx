'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, SkeletonRows, Trouble } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';
import { CaseLife } from './case-life.tsx';
import { FiguresOrigin } from './figures-origin.tsx';
import { LoadChart } from './load-chart.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { RuleTable } from './rule-table.tsx';
import { namesOf } from './sides.ts';

/** One rehearsal: how far it is, or what came of it. */
export function RehearsalView({ id }: { readonly id: string }) {
  const t = useTranslations('rehearsal');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { share, lang } = useFormat();
  const isUnderWay = (status: string | undefined) => status === 'waiting' || status === 'running';
  const rehearsal = useQuery(
    trpc.rehearsal.get.queryOptions({ id }, { refetchInterval: ({ state }) => (isUnderWay(state.data?.status) ? 700 : false) }),
  );
  const cancel = useMutation(
    trpc.rehearsal.cancel.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.rehearsal.pathKey() }),
    }),
  );
  const goOn = useMutation(
    trpc.rehearsal.goOn.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.rehearsal.pathKey() }),
      onError: (error) => void toast.error(t('refused'), { description: error.message, duration: 8000 }),
    }),
  );
  if (rehearsal.error) return <Trouble error={rehearsal.error} retry={rehearsal.refetch} />;
  if (!rehearsal.data) return <SkeletonRows />;
  const { status, progress, message, result, cases } = rehearsal.data;
  if (isUnderWay(status)) {
    return (
      <Panel title={t(`statuses.${status}`)} actions={<Button onClick={() => cancel.mutate({ id })}>{t('cancel')}</Button>}>
        <progress aria-label={t('progress')} value={progress} max={1} className="h-2 w-full accent-[var(--accent)]" />
        <p className="mt-1 text-xs text-faint" aria-live="polite">
          {share(progress)}
        </p>
      </Panel>
    );
  }
  if (!result) {
    return (
      <Panel>
        <Empty title={t(`statuses.${status}`)}>
          <p>{message ?? t('goOnHelp', { done: share(progress) })}</p>
          <Button className="mt-3" disabled={goOn.isPending} onClick={() => goOn.mutate({ id })}>
            {t('goOn')}
          </Button>
        </Empty>
      </Panel>
    );
  }
  const names = namesOf(result, lang);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <FiguresOrigin rehearsal={rehearsal.data} />
      <OutcomeTable result={result} names={names} />
      <RuleTable result={result} names={names} />
      <LoadChart result={result} names={names} />
      <CaseLife id={id} names={names} cases={cases} />
    </div>
  );
}
