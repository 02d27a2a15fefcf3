'use client';
import { useQuery } from '@tanstack/react-query';
import { OctagonX } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, SkeletonRows, Trouble } from '../design/states.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { LiftDialog } from './lift-dialog.tsx';
import { SwitchTable } from './switch-table.tsx';
import { ThrowDialog } from './throw-dialog.tsx';

/** Where contact is stopped and let go on: what is stopped now, and what was before. */
export function StopsScreen() {
  const t = useTranslations('stops');
  const trpc = useTRPC();
  const [isThrowing, setIsThrowing] = useState(false);
  const [lifting, setLifting] = useState<string>();
  const list = useQuery(trpc.stop.list.queryOptions(undefined, { refetchInterval: 5000 }));
  if (list.error) return <Trouble error={list.error} retry={list.refetch} />;
  const thrown = list.data?.switches.filter(({ liftedAtMs }) => liftedAtMs === null) ?? [];
  const lifted = list.data?.switches.filter(({ liftedAtMs }) => liftedAtMs !== null) ?? [];
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button look="danger" icon={<OctagonX aria-hidden />} disabled={!list.data} onClick={() => setIsThrowing(true)}>
          {t('throw')}
        </Button>
      }
    >
      <Panel flush title={t('now')}>
        {!list.data ? (
          <SkeletonRows rows={2} />
        ) : thrown.length === 0 ? (
          <Empty title={t('noneNow')}>{t('noneNowHelp')}</Empty>
        ) : (
          <SwitchTable switches={thrown} onLift={setLifting} />
        )}
      </Panel>
      {lifted.length > 0 ? (
        <Panel flush title={t('before')}>
          <SwitchTable switches={lifted} />
        </Panel>
      ) : null}
      {isThrowing && list.data ? (
        <ThrowDialog choices={list.data.choices} liveCalls={list.data.liveCalls} onClose={() => setIsThrowing(false)} />
      ) : null}
      {lifting ? <LiftDialog id={lifting} onClose={() => setLifting(undefined)} /> : null}
    </Page>
  );
}
