'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Field, Input } from '../design/field.tsx';
import { Panel } from '../design/panel.tsx';
import { ReasonDialog } from '../design/reason-dialog.tsx';
import { Empty, SkeletonRows, Trouble } from '../design/states.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';
import { useMay } from '../shell/use-may.ts';

/** Refusals of erased persons that are still honoured: how many of which kind. Whose they are nobody can say without the number. */
export function RefusalsPanel() {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  const may = useMay();
  const { count } = useFormat();
  const [isLifting, setLifting] = useState(false);
  const refusals = useQuery(trpc.retention.refusals.queryOptions());
  return (
    <Panel
      title={t('keptRefusals')}
      actions={
        may('retention.run') && refusals.data && refusals.data.length > 0 ? (
          <Button onClick={() => setLifting(true)}>{t('liftRefusal')}</Button>
        ) : null
      }
      flush
    >
      <p className="border-b px-4 py-2 text-xs text-soft">{t('keptRefusalsHelp')}</p>
      {refusals.error ? (
        <Trouble error={refusals.error} retry={refusals.refetch} />
      ) : !refusals.data ? (
        <SkeletonRows rows={2} />
      ) : refusals.data.length === 0 ? (
        <Empty title={t('noKeptRefusals')} icon={<ShieldCheck />}>
          {t('noKeptRefusalsHelp')}
        </Empty>
      ) : (
        <Table
          label={t('keptRefusals')}
          head={(['refusal', 'standing', 'liftedCount'] as const).map((column) => <Head key={column}>{t(`columns.${column}`)}</Head>)}
        >
          {refusals.data.map(({ what, channel, standing, lifted }) => (
            <tr key={`${what} ${channel}`} className={rowClass}>
              <Cell>{channel ? `${t(`refusalKinds.${what}`)} · ${t(`channels.${channel}`)}` : t(`refusalKinds.${what}`)}</Cell>
              <Cell>{count(standing)}</Cell>
              <Cell>{count(lifted)}</Cell>
            </tr>
          ))}
        </Table>
      )}
      {isLifting ? <LiftDialog onClose={() => setLifting(false)} /> : null}
    </Panel>
  );
}

function LiftDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [value, setValue] = useState('');
  const lift = useMutation(
    trpc.retention.liftRefusal.mutationOptions({
      onSuccess: ({ refusals }) => {
        toast.success(t('refusalLifted', { count: refusals }));
        void queries.invalidateQueries({ queryKey: trpc.retention.pathKey() });
        onClose();
      },
      onError: (error) => toast.error(t('refused'), { description: error.message }),
    }),
  );
  return (
    <ReasonDialog
      title={t('liftRefusal')}
      help={t('liftRefusalHelp')}
      submit={t('liftRefusal')}
      isPending={lift.isPending}
      isComplete={value.trim().length >= 3}
      onSubmit={(reason) => lift.mutate({ value: value.trim(), reason })}
      onClose={onClose}
    >
      <Field label={t('plainNumber')} help={t('plainNumberHelp')}>
        {(id) => <Input id={id} maxLength={254} autoComplete="off" value={value} onChange={(event) => setValue(event.target.value)} />}
      </Field>
    </ReasonDialog>
  );
}
