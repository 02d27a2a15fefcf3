'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { CallPanel } from '../desk/call-panel.tsx';
import { WritePanel } from '../desk/write-panel.tsx';
import { PersonPanel } from '../person/person-panel.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { CaseFacts } from './case-facts.tsx';
import { JourneyHeader } from './journey-header.tsx';
import { RecordsPanel } from './records-panel.tsx';
import { Timeline } from './timeline.tsx';
import { WhyPanel } from './why-panel.tsx';

/** One case: who, what is owed, what happened and why, what comes next. */
export function JourneyScreen({ caseId }: { readonly caseId: string }) {
  const t = useTranslations('journey');
  const trpc = useTRPC();
  const journey = useQuery(trpc.case.journey.queryOptions({ caseId }, { refetchInterval: 3000, placeholderData: keepPreviousData }));
  if (journey.error) return <Trouble error={journey.error} retry={journey.refetch} />;
  if (!journey.data) {
    return (
      <Page title={t('title')}>
        <Panel flush>
          <SkeletonRows rows={10} />
        </Panel>
      </Page>
    );
  }
  return (
    <div className="mx-auto flex w-full max-w-[1440px] flex-col gap-4 px-3 py-5 md:px-6">
      <JourneyHeader journey={journey.data} />
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_360px]">
        <Panel
          title={t('timeline')}
          actions={<span className="text-xs text-faint">{t('theirClock', { zone: journey.data.consumer.zone })}</span>}
          flush
        >
          <Timeline journey={journey.data} />
        </Panel>
        <div className="flex flex-col gap-4">
          <CallPanel caseId={caseId} zone={journey.data.consumer.zone} currency={journey.data.case.currency} />
          <WritePanel caseId={caseId} zone={journey.data.consumer.zone} />
          <WhyPanel caseId={caseId} zone={journey.data.consumer.zone} />
          <CaseFacts journey={journey.data} />
          <PersonPanel caseId={caseId} />
          <RecordsPanel caseId={caseId} />
        </div>
      </div>
    </div>
  );
}
