'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, SkeletonRows, Trouble } from '../design/states.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { FileTable } from './file-table.tsx';
import { PartnerTable } from './partner-table.tsx';
import { type ReturnedCase, ReturnedTable } from './returned-table.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';

/** Cases given to agencies and law firms: what waits for its file, what was sent, what came back. */
export function HandOverScreen() {
  const t = useTranslations('handOver');
  const trpc = useTRPC();
  const [takingBack, setTakingBack] = useState<ReturnedCase>();
  const list = useQuery(trpc.handOver.list.queryOptions(undefined, { refetchInterval: 5000 }));
  if (list.error) return <Trouble error={list.error} retry={list.refetch} />;
  const { partners = [], files = [], returned = [] } = list.data ?? {};
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Panel flush title={t('partners')}>
        {!list.data ? (
          <SkeletonRows rows={2} />
        ) : partners.length === 0 ? (
          <Empty title={t('none')}>{t('noneHelp')}</Empty>
        ) : (
          <PartnerTable partners={partners} />
        )}
      </Panel>
      {returned.length > 0 ? (
        <Panel flush title={t('returned')}>
          <ReturnedTable cases={returned} onTakeBack={setTakingBack} />
        </Panel>
      ) : null}
      {files.length > 0 ? (
        <Panel flush title={t('files')}>
          <FileTable files={files} />
        </Panel>
      ) : null}
      {takingBack ? <TakeBackDialog returned={takingBack} onClose={() => setTakingBack(undefined)} /> : null}
    </Page>
  );
}
